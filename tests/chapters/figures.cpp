// One matrix of a chapter as a picture.
#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "../support/xml.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(figures)

namespace {

using chapters::Words;
using support::Outcome;
using support::TemporaryFolder;

// The text of the picture's title.
std::string title_of(const std::string& svg) {
  return support::parsed(svg).child("svg").child_value("title");
}

std::string refused(const std::string& chapter, const Words& words) {
  const Outcome outcome = chapters::run(chapter, words);
  BOOST_TEST(outcome.status == 2);
  BOOST_TEST(outcome.out.empty());
  BOOST_TEST(support::count(outcome.err, "\n") == 1U);
  BOOST_TEST(outcome.err.starts_with(chapter + ": "));
  return chapters::trimmed(outcome.err.substr(0, outcome.err.find('\n')));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_result_of_every_chapter_can_be_drawn) {
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const std::string& name :
         chapters::Page::of(chapter).result_names()) {
      const std::string svg = chapters::print(chapter, {"--figure", name});
      BOOST_TEST(support::contains(title_of(svg), name), name);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_head_goes_by_its_index) {
  const std::string svg = chapters::print(
      "08_multi_head_attention", {"--figure", "mha.attn_weights[1,0]"});
  BOOST_TEST(title_of(svg) ==
             "mha.attn_weights (2, 2, 6, 6), sequence 1, head 0");
}

BOOST_AUTO_TEST_CASE(a_vector_is_drawn_as_its_step_draws_it) {
  BOOST_TEST(title_of(chapters::print("12_training",
                                      {"--figure", "adamw.losses"})) ==
             "sgd.losses, adamw.losses: loss by step");
  BOOST_TEST(title_of(chapters::print("15_choosing_tokens",
                                      {"--figure", "hot_probas"})) ==
             "probas, cold_probas, hot_probas as bars");
}

BOOST_AUTO_TEST_CASE(a_file_gets_what_standard_output_would_have) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "figure.svg").string();
  const Words words = {"--figure", "attn_weights", "--precision", "2"};
  Words to_file = words;
  to_file.insert(to_file.end(), {"--output", file});
  BOOST_TEST(chapters::print("04_causal_mask", to_file).empty());
  BOOST_TEST((support::content_of(file) ==
              chapters::print("04_causal_mask", words)));
  BOOST_TEST(folder.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_sentence_of_200_words_is_a_picture_too) {
  std::string sentence;
  for (int i = 0; i < 200; ++i) sentence += fmt::format("w{} ", i);
  const std::string svg =
      chapters::print("01_simple_attention",
                      {"--sentence", sentence, "--figure", "attn_scores"});
  BOOST_TEST(title_of(svg) == "attn_scores (200, 200)");
  BOOST_TEST(svg.size() < 2'000'000U);
}

BOOST_AUTO_TEST_CASE(a_sentence_is_text_in_a_picture) {
  const std::string svg = chapters::print(
      "01_simple_attention", {"--sentence", "<script>alert(1)</script> &amp;",
                              "--figure", "attn_scores"});
  BOOST_TEST(title_of(svg) == "attn_scores (2, 2)");
  BOOST_TEST(!support::contains(svg, "<script"));
  BOOST_TEST(support::contains(svg, "&amp;amp;"));
}

BOOST_AUTO_TEST_CASE(what_there_is_not_is_named_with_what_there_is) {
  BOOST_TEST(check::says(
      refused("01_simple_attention", {"--figure", "attn_score"}),
      {"--figure", "\"attn_score\"", "attn_scores, attn_weights"}));
  BOOST_TEST(check::says(
      refused("06_causal_attention", {"--figure", "ca.attn_weights[2]"}),
      {"--figure", "(2, 6, 6)", "no matrix [2]"}));
  BOOST_TEST(check::says(
      refused("06_causal_attention", {"--figure", "ca.attn_weights[0"}),
      {"--figure", "NAME[0]"}));
}

BOOST_AUTO_TEST_CASE(a_figure_has_no_other_format) {
  const TemporaryFolder folder;
  for (const Words& others :
       {Words{"--format", "json"}, Words{"--format", "markdown"},
        Words{"--step"}, Words{"--explain", "attn_scores", "0", "0"}}) {
    Words words = {"--output", (folder.path() / "figure.svg").string(),
                   "--figure", "attn_scores"};
    words.insert(words.end(), others.begin(), others.end());
    BOOST_TEST(check::says(refused("01_simple_attention", words),
                           {"--figure goes without"}));
  }
  BOOST_TEST(folder.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_folder_takes_no_figure) {
  const TemporaryFolder folder;
  const Outcome outcome = chapters::run(
      "01_simple_attention",
      {"--figure", "attn_scores", "--output", folder.path().string()});
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(support::contains(outcome.err, "not a regular file"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
