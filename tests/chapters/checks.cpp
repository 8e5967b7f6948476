// When a chapter compares with the book, and when it must not.
#include <algorithm>

#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(checks)

namespace {

using chapters::Page;
using chapters::Words;

// Options that change what a chapter computes. Chapter 1 draws nothing, so a
// seed changes nothing there.
const std::vector<Words> changes = {
    {"--seed", "5"},
    {"--sentence", "Your journey starts with two steps"},
    {"--sentence", "journey"},
    {"--query", "3"},
    {"--d-out", "4"},
    {"--heads", "1"},  // but not of what is timed
    {"--qkv-bias"},
    {"--dropout", "0.2"},
    {"--dropout-stream", "mkl"},
    {"--steps", "4"},
    {"--learning-rate", "0.1"},
};

// The same options with the book's values.
const std::vector<Words> defaults = {
    {"--sentence", "Your journey starts with one step"},
    {"--query", "2"},
    {"--d-out", "2"},
    {"--heads", "2"},
    {"--dropout-stream", "native"},
    {"--precision", "2"},
};

bool has(const std::string& chapter, const std::string& option) {
  const Words& chapters = chapters::chapters_with(option);
  return std::find(chapters.begin(), chapters.end(), chapter) !=
         chapters.end();
}

void all_hold(const Page& page) {
  const Words none;
  BOOST_TEST(page.false_checks() == none, boost::test_tools::per_element());
}

// The book's seed of all that a chapter draws; chapters 3 and 5 have several.
const std::map<std::string, std::string> one_seed = {
    {"02_trainable_weights", "123"},
    {"04_causal_mask", "789"},
    {"06_causal_attention", "123"},
    {"07_multi_head_wrapper", "123"},
    {"08_multi_head_attention", "123"},
    {"09_long_sequences", "123"},
    {"10_generating", "123"},
    {"11_gradients", "123"},
    {"12_training", "123"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(all_hold_and_every_chapter_meets_the_book) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const Page page = Page::of(chapter);
    all_hold(page);
    BOOST_TEST(!page.book_checks().empty(), chapter);
  }
}

BOOST_AUTO_TEST_CASE(a_change_takes_the_books_checks_away_and_no_others) {
  for (const Words& change : changes) {
    for (const std::string& chapter : chapters::chapters_with(change[0])) {
      if (change[0] == "--seed" && chapter == "01_simple_attention") continue;
      if (change[0] == "--heads" && has(chapter, "--no-timing")) continue;
      BOOST_TEST_CONTEXT(chapter << " " << change[0]) {
        const Page page = Page::of(chapter, change);
        BOOST_TEST(page.book_checks().empty());
        all_hold(page);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_books_own_values_leave_them) {
  for (const Words& same : defaults) {
    for (const std::string& chapter : chapters::chapters_with(same[0])) {
      if (!chapters::has_the_six_tokens(chapter)) continue;
      BOOST_TEST(Page::of(chapter, same).book_checks() ==
                     Page::of(chapter).book_checks(),
                 boost::test_tools::per_element());
    }
  }
}

BOOST_AUTO_TEST_CASE(so_do_the_books_dropout_and_seed) {
  for (const std::string& chapter : chapters::chapters_with("--dropout")) {
    const char* p = chapter == "05_dropout" ? "0.5" : "0";
    BOOST_TEST(!Page::of(chapter, {"--dropout", p}).book_checks().empty());
  }
  for (const auto& [chapter, seed] : one_seed) {
    BOOST_TEST(Page::of(chapter, {"--seed", seed}).book_checks() ==
                   Page::of(chapter).book_checks(),
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(
    of_two_objects_only_that_with_the_books_seed_is_compared) {
  const std::string chapter = "03_self_attention_classes";
  const Words first = {"sa_v1.context_vec"};
  BOOST_TEST(Page::of(chapter, {"--seed", "123"}).book_checks() == first,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(inputs_count_by_their_numbers) {
  const support::TemporaryFolder folder;
  const std::string same = folder.file("same.csv", chapters::book_csv());
  std::string csv = chapters::book_csv();
  csv[csv.find('5')] = '6';
  const std::string other = folder.file("other.csv", csv);
  for (const std::string& chapter : chapters::all_chapters()) {
    if (!chapters::has_the_six_tokens(chapter)) continue;
    BOOST_TEST_CONTEXT(chapter) {
      BOOST_TEST(Page::of(chapter, {"--inputs", same}).book_checks() ==
                     Page::of(chapter).book_checks(),
                 boost::test_tools::per_element());
      const Page changed = Page::of(chapter, {"--inputs", other});
      BOOST_TEST(changed.book_checks().empty());
      all_hold(changed);
    }
  }
}

BOOST_AUTO_TEST_CASE(all_hold_at_other_sizes) {
  for (const char* d_out : {"1", "3", "64"}) {
    for (const std::string& chapter : chapters::chapters_with("--d-out")) {
      Words words = {"--d-out", d_out, "--seed", "99"};
      if (has(chapter, "--heads")) {
        words.insert(words.end(), {"--heads", "1"});
      }
      BOOST_TEST_CONTEXT(chapter << ", d_out " << d_out) {
        all_hold(Page::of(chapter, words));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(all_hold_with_large_scores) {
  const support::TemporaryFolder folder;
  const std::string file =
      folder.file("inputs.csv", "a,100,-50,3\nb,-80,20,7\nc,60,60,60\n");
  for (const std::string& chapter : chapters::all_chapters()) {
    BOOST_TEST_CONTEXT(chapter) {
      all_hold(Page::of(chapter, {"--inputs", file}));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
