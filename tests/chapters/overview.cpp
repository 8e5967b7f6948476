// Every chapter in one picture.
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "../golden/check.hpp"
#include "../narration/overview/drawing.hpp"
#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/overview/stacks.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(overview)

namespace {

using chapters::Words;
using support::contains;
using support::count;

constexpr std::size_t of_a_long_sentence = 60'000;  // bytes at most

std::string picture_of(const std::string& chapter, Words words = {}) {
  words.insert(words.end(), {"--figure", "overview"});
  return chapters::print(chapter, words);
}

void is_readable(const std::string& chapter, const Words& words,
                 std::size_t most_bytes = of_a_long_sentence) {
  BOOST_TEST_CONTEXT(
      chapter << " "
              << fmt::format("{}", fmt::join(words, " ")).substr(0, 60)) {
    const std::string svg = picture_of(chapter, words);
    BOOST_TEST(svg.size() < most_bytes);
    const drawn::Drawing drawing(svg);
    drawn::check_readable(drawing);
    BOOST_TEST(!drawing.boxes().empty());
  }
}

std::string sentence_of(int words) {
  std::string sentence;
  for (int i = 0; i < words; ++i) sentence += fmt::format("word{} ", i);
  return sentence;
}

// A result's name, of a numbered prefix without the number.
std::string pattern_of(const std::string& name) {
  const std::string pattern = attn::overview::numbered_name(name).pattern;
  return pattern.empty() ? name : pattern;
}

std::set<std::string> patterns_of(const Words& names) {
  std::set<std::string> patterns;
  for (const std::string& name : names) patterns.insert(pattern_of(name));
  return patterns;
}

// The lines between the chapter's head and its first step.
std::vector<std::string> lines_at_head(const std::string& text) {
  const std::size_t begin = text.find("\nAll results, and");
  BOOST_TEST_REQUIRE(begin != std::string::npos);
  const std::size_t blank = text.find("\n\n", begin);
  return support::lines_of(
      text.substr(blank + 2, text.find("\n[1/") - blank - 2));
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_chapter_is_one_picture) {
  for (const std::string& chapter : chapters::all_chapters()) {
    is_readable(chapter, {}, 45'000);
    const drawn::Drawing drawing(picture_of(chapter));
    BOOST_TEST(patterns_of(drawing.results()) ==
                   patterns_of(chapters::Page::of(chapter).result_names()),
               boost::test_tools::per_element());
    const bool is_long = chapter.substr(0, 2) >= "09";
    BOOST_TEST(drawn::smallest_letters(drawing) >= (is_long ? 9 : 10));
  }
}

BOOST_AUTO_TEST_CASE(so_it_is_with_other_words) {
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const int words : {1, 2, 13, 24, 200}) {
      is_readable(chapter, {"--sentence", sentence_of(words)});
    }
    is_readable(chapter, {"--precision", "0", "--seed", "7"});
  }
}

BOOST_AUTO_TEST_CASE(so_it_is_with_three_heads_and_with_many) {
  for (const char* chapter :
       {"07_multi_head_wrapper", "08_multi_head_attention"}) {
    for (const Words& words :
         {Words{"--heads", "1"}, Words{"--heads", "3", "--d-out", "6"},
          Words{"--heads", "64", "--d-out", "64", "--qkv-bias", "--dropout",
                "0.5"}}) {
      is_readable(chapter, words);
    }
  }
  const drawn::Drawing three(
      picture_of("07_multi_head_wrapper", {"--heads", "3"}));
  BOOST_TEST(three.count(three.box("mha_wrapper.head_0.W_query"),
                         "rect[@class='sheet']") == 2U);
  BOOST_TEST(three.count("//text[contains(., '3 heads')]") == 9U);
}

BOOST_AUTO_TEST_CASE(so_it_is_with_vectors_of_1024_features) {
  const support::TemporaryFolder folder;
  std::string csv;
  for (int token = 0; token < 5; ++token) {
    csv += fmt::format("t{}", token);
    for (int i = 0; i < 1024; ++i) {
      csv += fmt::format(",{}", (i * 37 + token * 11) % 101 - 50);
    }
    csv += "\n";
  }
  const std::string file = folder.file("wide.csv", csv);
  for (const std::string& chapter : chapters::all_chapters()) {
    is_readable(chapter, {"--inputs", file});
  }
}

BOOST_AUTO_TEST_CASE(the_text_names_every_result_at_every_width) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const auto patterns =
        patterns_of(chapters::Page::of(chapter).result_names());
    for (const char* width : {"40", "80", "200"}) {
      const auto lines = lines_at_head(
          chapters::print(chapter, {}, {{{"COLUMNS", width}}, ""}));
      std::set<std::string> named;
      for (const std::string& line : lines) {
        BOOST_TEST((attn::display_width(line) <= std::stoul(width)), line);
        for (std::size_t i = 0; i < line.size();) {
          const std::size_t end = std::min(line.find(' ', i), line.size());
          named.insert(pattern_of(line.substr(i, end - i)));
          i = end + 1;
        }
      }
      for (const std::string& pattern : patterns) {
        BOOST_TEST(named.contains(pattern), width << ": " << pattern);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(markdown_has_it_at_its_head) {
  const std::string chapter = "07_multi_head_wrapper";
  const std::string page = chapters::print(chapter, {"--format", "markdown"});
  const std::string head = page.substr(0, page.find("\n## "));
  BOOST_TEST(count(head, "```") == 2U);
  BOOST_TEST(contains(head, "├─● │ │ mha_wrapper.head_0.queries (2, 6, 2)"));
  const support::TemporaryFolder folder;
  chapters::print(
      chapter, {"--format", "markdown", "--output", folder.path().string()});
  const std::string file =
      support::content_of(folder.path() / (chapter + ".md"));
  BOOST_TEST(contains(file.substr(0, file.find("\n## ")),
                      "](" + chapter + "/overview.svg)\n"));
  BOOST_TEST((support::content_of(folder.path() / chapter / "overview.svg") ==
              picture_of(chapter)));
}

BOOST_AUTO_TEST_CASE(it_is_named_with_what_else_can_be_drawn) {
  const support::Outcome outcome =
      chapters::run("01_simple_attention", {"--figure", "overviews"});
  BOOST_TEST(outcome.status == 2);
  BOOST_TEST(contains(outcome.err, "context_vecs, overview\n"));
  BOOST_TEST(contains(chapters::print("01_simple_attention", {"--help"}),
                      "overview"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
