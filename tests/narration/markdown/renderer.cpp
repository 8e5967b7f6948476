#include "narration/markdown/renderer.hpp"

#include <algorithm>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(markdown_renderer)

namespace {

using support::lines_of;

std::string rendered(const attn::Document& document) {
  return attn::render_markdown(document, 4);
}

// The page without its fenced blocks and its `code`, where nothing needs an
// escape.
std::string prose_of(const std::string& markdown) {
  std::string prose;
  bool fenced = false;
  for (const std::string& line : lines_of(markdown)) {
    const bool fence = line.starts_with("```");
    if (fence) fenced = !fenced;
    if (!fence && !fenced && !line.starts_with('`')) prose += line + '\n';
  }
  return prose;
}

// The text without what is escaped.
std::string bare(const std::string& markdown) {
  std::string text;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\') {
      ++i;
    } else {
      text += markdown[i];
    }
  }
  return text;
}

bool has_line(const std::string& text, const std::string& line) {
  const std::vector<std::string> lines = lines_of(text);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

BOOST_AUTO_TEST_CASE(headings_code_and_checks_are_markdown) {
  const std::string page = rendered(page::full({"a", "b"}));
  for (const char* line :
       {"# Chapter 7: A title", "## First", "### 1. All of a", "```cpp",
        "const arma::fmat scores = a < b ? c : d;", "`scores (2, 2)`",
        "- ✓ row \"a\" is fine", "- ✗ not true: it is not"}) {
    BOOST_TEST(has_line(page, line), line);
  }
  BOOST_TEST(page.ends_with("\n"));
  BOOST_TEST(!page.ends_with("\n\n"));
}

BOOST_AUTO_TEST_CASE(numbers_stand_in_a_table_with_labels) {
  const std::string page = rendered(page::full({"a", "b"}));
  BOOST_TEST(page.find("|  | a | b |\n| :-- | --: | --: |\n"
                       "| a | 0.0000 | 0.6667 |\n"
                       "| b | 0.3333 | 1.0000 |\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_table_without_labels_counts_its_columns) {
  attn::Document document = page::about({"a"});
  page::add(document, "mask", {{2, 2}, {0, 1, 1, 0}});
  BOOST_TEST(rendered(document).find("| 0 | 1 |\n| --: | --: |\n"
                                     "| 0 | 1 |\n| 1 | 0 |\n") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(equal_blocks_and_left_out_rows_are_named) {
  attn::Document document = page::about({"a"});
  page::add(document, "batch", attn::Tensor({2, 1, 1}, {1.0F, 1.0F}));
  page::add(document, "long", {{50, 1}, std::vector<float>(50)});
  const std::string page = rendered(document);
  BOOST_TEST(has_line(page, "sequence 1: the same numbers as sequence 0"));
  BOOST_TEST(page.find("… stands for rows 12 to 45 of 50") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(hostile_tokens_mean_nothing_in_prose) {
  const std::string prose =
      prose_of(rendered(page::full(page::hostile_tokens())));
  for (const char* sign : {"<", ">", "`", "*", "_", "[", "]", "&", "\x1b"}) {
    BOOST_TEST(support::count(bare(prose), sign) == 0U, sign);
  }
  BOOST_TEST(prose.find(R"(\<script\>alert(1)\</script\>)") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_bar_in_a_token_adds_no_column) {
  const std::vector<std::string> tokens = page::hostile_tokens();
  std::size_t rows = 0;
  for (const std::string& line : lines_of(rendered(page::full(tokens)))) {
    if (!line.starts_with('|')) continue;
    ++rows;
    BOOST_TEST(support::count(bare(line), "|") == tokens.size() + 2);
  }
  BOOST_TEST(rows == 2 * (tokens.size() + 2));
}

BOOST_AUTO_TEST_CASE(with_a_folder_it_refers_to_a_picture_of_each_matrix) {
  attn::Document document = page::full({"a", "b"});
  document.steps[1].result->role = attn::Role::weights;
  attn::Step& heads =
      page::add(document, "heads",
                {{1, 3, 2, 2}, {1, 2, 3, 4, 0, 1, 0, 1, 1, 2, 3, 4}});
  heads.result->role = attn::Role::weights;
  const std::string page = attn::render_markdown(document, 4, "07_a");
  for (const char* end :
       {"](07_a/scores.svg)\n", "](07_a/weights.svg)\n",
        "](07_a/heads-0-0.svg)\n", "](07_a/heads-0-1.svg)\n",
        "](07_a/overview.svg)\n"}) {
    BOOST_TEST(support::count(page, end) == 1U, end);
  }
  BOOST_TEST(support::count(page, "\n![") == 5U);
  BOOST_TEST(support::contains(
      page,
      "\n\n![heads (1, 3, 2, 2), sequence 0, head 1. A heatmap of 2 "
      "rows and 2 columns."));
}

BOOST_AUTO_TEST_CASE(pictures_change_nothing_else) {
  const attn::Document document = page::full(page::hostile_tokens());
  const std::string plain = rendered(document);
  const std::size_t lines = plain.find("All results");
  const std::size_t end = plain.find("## First");
  std::string text;
  bool pictured = false;  // the line above was a picture
  for (const std::string& line :
       lines_of(attn::render_markdown(document, 4, "folder"))) {
    const bool picture = line.starts_with("![");
    if (!picture && !(pictured && line.empty())) text += line + "\n";
    pictured = picture;
  }
  // Without a folder there are lines of text in place of the first picture.
  BOOST_TEST_REQUIRE(lines < end);
  BOOST_TEST(text == plain.substr(0, lines) + plain.substr(end));
}

BOOST_AUTO_TEST_CASE(words_beside_a_picture_mean_nothing_to_markdown) {
  for (const std::string& token : page::hostile_tokens()) {
    const std::string page =
        attn::render_markdown(page::full({token, "b"}), 4, "folder");
    for (const std::string& line : lines_of(page)) {
      if (!line.starts_with("![")) continue;
      const std::string alt = line.substr(2, line.rfind("](") - 2);
      for (const char* sign : {"<", "[", "]", "`"}) {
        BOOST_TEST(support::count(bare(alt), sign) == 0U, alt);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(characters_that_act_on_a_terminal_are_spelled_out) {
  const std::string page = rendered(page::full(page::hostile_tokens()));
  BOOST_TEST(page.find('\x1b') == std::string::npos);
  BOOST_TEST(page.find("\u202E") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sentence_is_a_paragraph_however_it_begins) {
  const auto begins = [](const std::vector<std::string>& tokens,
                         const char* line) {
    return has_line(rendered(page::about(tokens)), line);
  };
  BOOST_TEST(begins({"-", "a"}, R"(\- a  )"));
  BOOST_TEST(begins({"+", "a"}, R"(\+ a  )"));
  BOOST_TEST(begins({"---"}, R"(\---  )"));
  BOOST_TEST(begins({"1.", "a"}, R"(1\. a  )"));
  BOOST_TEST(begins({"12)", "a"}, R"(12\) a  )"));
  BOOST_TEST(begins({"#", "a"}, R"(\# a  )"));
  BOOST_TEST(begins({"12", "a."}, "12 a.  "));
  BOOST_TEST(begins({"12"}, "12  "));
  BOOST_TEST(begins({"Your", "1."}, "Your 1.  "));
}

BOOST_AUTO_TEST_CASE(curves_are_a_picture_or_lines_of_text) {
  const attn::Document document = page::with_curves({{1, 0.5F}, {0.5F, 1}});
  const std::string page = attn::render_markdown(document, 4, "07_a");
  BOOST_TEST(support::contains(page,
                               "\n\n![a.losses, b.losses: loss by step. A "
                               "plot of loss by step, from 0 "
                               "to 20. a.losses goes from 1.0000 to 0.5000"));
  BOOST_TEST(support::contains(page, "](07_a/b.losses-curves.svg)\n"));
  BOOST_TEST(!support::contains(page, "┤"));
  BOOST_TEST(
      support::contains(rendered(document), "```text\nloss\n1.0000 ┤*"));
}

BOOST_AUTO_TEST_CASE(a_long_vector_stands_in_lines_of_ten) {
  attn::Document document = page::about({"a"});
  attn::Tensor numbers({21}, std::vector<float>(21, 1.5F));
  page::add(document, "long", numbers);
  const std::string text = rendered(document);
  for (const char* line :
       {"| 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |",
        "| 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 |", "| 20 |",
        "| 1.5000 |"}) {
    BOOST_TEST(has_line(text, line), line);
  }
  BOOST_TEST(support::count(text, "1.5000") == 21U);
}

BOOST_AUTO_TEST_CASE(bars_are_a_picture_or_lines_of_text) {
  const attn::Document document = page::with_bars({{1, 0.5F}}, {"x", "y"});
  const std::string page = attn::render_markdown(document, 4, "07_a");
  BOOST_TEST(support::contains(page,
                               "\n\n![a.counts as bars. 2 bars. The longest "
                               "of a.counts is 1.0000, at x; "));
  BOOST_TEST(support::contains(page, "](07_a/a.counts-bars.svg)\n"));
  BOOST_TEST(!support::contains(page, "█"));
  BOOST_TEST(
      support::contains(rendered(document), "```text\na.counts\nx ███"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
