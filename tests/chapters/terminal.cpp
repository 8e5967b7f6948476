// Width, colour, decimals and the token that is followed.
#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "narration/layout/text_layout.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(terminal)

namespace {

using chapters::Words;
using support::contains;
using support::without_colors;

support::Surroundings columns(const std::string& count) {
  return {{{"COLUMNS", count}}, ""};
}

std::size_t width_of(const std::string& line) {
  return attn::display_width(line);
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_terminal) {
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const std::size_t width : {80U, 120U}) {
      const std::string text =
          chapters::print(chapter, {}, columns(std::to_string(width)));
      for (const std::string& line : support::lines_of(text)) {
        BOOST_TEST((width_of(line) <= width), chapter << ": " << line);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(on_a_narrow_one_only_code_is) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const std::string text = chapters::print(chapter, {}, columns("40"));
    for (const std::string& line : support::lines_of(text)) {
      if (width_of(line) <= 40) continue;
      BOOST_TEST(chapters::is_a_line_of_the_sources(line),
                 chapter << ": " << line);
    }
  }
}

BOOST_AUTO_TEST_CASE(wide_matrices_fold) {
  const Words words = {"--d-out", "40", "--precision", "6"};
  for (const char* width : {"40", "80", "120"}) {
    const std::string text =
        chapters::print("02_trainable_weights", words, columns(width));
    for (const std::string& line : support::lines_of(text)) {
      if (chapters::is_a_line_of_the_sources(line)) continue;
      BOOST_TEST((width_of(line) <= std::stoul(width)), line);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_width_that_is_none_is_that_of_a_usual_terminal) {
  const std::string usual = chapters::print("01_simple_attention");
  for (const char* width : {"", "0", "-5", "wide", "80"}) {
    BOOST_TEST(
        (chapters::print("01_simple_attention", {}, columns(width)) == usual),
        width);
  }
  BOOST_TEST((chapters::print("01_simple_attention", {}, columns("1")) ==
              chapters::print("01_simple_attention", {}, columns("40"))));
}

BOOST_AUTO_TEST_CASE(colour_adds_escapes_and_nothing_else) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const std::string plain = chapters::print(chapter);
    const std::string colored =
        chapters::print(chapter, {"--color", "always"});
    BOOST_TEST(!contains(plain, "\x1b"), chapter);
    BOOST_TEST(contains(colored, "\x1b["), chapter);
    BOOST_TEST((without_colors(colored) == plain), chapter);
  }
}

BOOST_AUTO_TEST_CASE(every_chapter_has_shaded_weights) {
  for (const std::string& chapter : chapters::all_chapters()) {
    if (chapter == "13_transformer_block") continue;  // shows none
    BOOST_TEST(contains(chapters::print(chapter, {"--color", "always"}),
                        "\x1b[48;5;"),
               chapter);
  }
}

BOOST_AUTO_TEST_CASE(colour_is_for_terminals_unless_somebody_objects) {
  const std::string program = chapters::program_of("01_simple_attention");
  const auto at_terminal =
      [&](const Words& words,
          const std::map<std::string, std::string>& variables = {}) {
        return support::run_program_at({}, program, words, variables).out;
      };
  BOOST_TEST(contains(at_terminal({}), "\x1b["));
  BOOST_TEST(!contains(at_terminal({"--color", "never"}), "\x1b["));
  BOOST_TEST(!contains(at_terminal({}, {{"NO_COLOR", "1"}}), "\x1b["));
  BOOST_TEST(contains(at_terminal({}, {{"NO_COLOR", ""}}), "\x1b["));
  BOOST_TEST(!contains(at_terminal({}, {{"TERM", "dumb"}}), "\x1b["));
  BOOST_TEST(contains(at_terminal({"--color", "always"}, {{"NO_COLOR", "1"}}),
                      "\x1b["));
}

BOOST_AUTO_TEST_CASE(the_terminals_own_width_comes_before_columns) {
  const std::string program =
      chapters::program_of("03_self_attention_classes");
  const std::string text =
      support::run_program_at({120, ""}, program, {}, {{"COLUMNS", "40"}})
          .out;
  BOOST_TEST(
      (without_colors(text) ==
       chapters::print("03_self_attention_classes", {}, columns("120"))));
}

BOOST_AUTO_TEST_CASE(json_and_markdown_have_neither_colour_nor_width) {
  for (const char* format : {"json", "markdown"}) {
    const Words words = {"--format", format};
    const Words colored = {"--format", format, "--color", "always"};
    BOOST_TEST((chapters::print("04_causal_mask", colored, columns("40")) ==
                chapters::print("04_causal_mask", words)));
  }
}

BOOST_AUTO_TEST_CASE(precision_is_the_number_of_decimals) {
  const auto shows = [](const char* precision, const std::string& line) {
    const std::string text =
        chapters::print("01_simple_attention", {"--precision", precision});
    BOOST_TEST(contains(text, "\n" + line + "\n"), line);
  };
  shows("2", "    journey  0.44  0.65  0.57");
  shows("6", "    journey  0.441866  0.651482  0.568309");
  shows("0", "    journey  0  1  1");
}

BOOST_AUTO_TEST_CASE(the_walk_through_follows_the_token_that_is_asked_for) {
  const std::string text =
      chapters::print("01_simple_attention", {"--query", "5"});
  BOOST_TEST(contains(text, "We follow one token, \"one\"."));
  BOOST_TEST(contains(text, "Worked out for row one, column step:"));
  const chapters::Page page =
      chapters::Page::of("01_simple_attention", {"--query", "5"});
  BOOST_TEST(page.parameter("query") == "5");
  const attn::Tensor scores = page.result("query_attn_scores");
  const attn::Tensor all = page.result("attn_scores");
  for (std::size_t t = 0; t < 6; ++t) {
    BOOST_TEST(check::agrees(scores.at(0, 0, t), all.at(0, 4, t)));
  }
}

BOOST_AUTO_TEST_CASE(of_a_short_sentence_the_last_token_is_followed) {
  BOOST_TEST(contains(
      chapters::print("01_simple_attention", {"--sentence", "alone"}),
      "We follow one token, \"alone\"."));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
