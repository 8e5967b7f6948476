#include "narration/terminal/renderer.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(terminal_renderer)

namespace {

using support::contains;

std::string rendered(const attn::Document& document, std::size_t width = 80,
                     bool color = false) {
  return attn::TerminalRenderer(document, {width, 4, color}).all();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_step_shows_all_that_it_has) {
  const std::string text = rendered(page::full({"a", "b"}));
  for (const char* piece :
       {"Chapter 7: A title\n══════════════════\n", "\nFirst\n─────\n",
        "\n[1/2] All of a\n", "\n  It says \"a\".\n", "\n    A = Q Kᵀ\n",
        "\n    const arma::fmat scores = a < b ? c : d;\n",
        "\n  scores (2, 2)\n", "\n    b  0.3333  1.0000\n",
        "\n  Worked out for row a, column b:\n", "\n  A caption\n",
        "\n  ✓ row \"a\" is fine\n", "\n  ✗ NOT TRUE: it is not\n",
        "\n1 of 2 checks hold. "}) {
    BOOST_TEST(contains(text, piece), piece);
  }
}

BOOST_AUTO_TEST_CASE(title_steps_and_summary_make_the_whole) {
  const attn::Document document = page::full({"a", "b"});
  const attn::TerminalRenderer renderer(document, {80, 4, false});
  BOOST_TEST(renderer.all() == renderer.title() + renderer.step(0) +
                                   renderer.step(1) + renderer.summary());
}

BOOST_AUTO_TEST_CASE(a_section_is_named_once) {
  attn::Document document = page::full({"a", "b"});
  document.steps[1].section = document.steps[0].section;
  const std::string text = rendered(document);
  BOOST_TEST(text.find("\nFirst\n") == text.rfind("\nFirst\n"));
}

BOOST_AUTO_TEST_CASE(precision_is_the_number_of_decimals) {
  const attn::Document document = page::full({"a", "b"});
  const attn::TerminalRenderer renderer(document, {80, 2, false});
  BOOST_TEST(contains(renderer.all(), "\n    b  0.33  1.00\n"));
}

BOOST_AUTO_TEST_CASE(colour_adds_nothing_but_escapes) {
  const attn::Document document = page::full(page::hostile_tokens());
  const std::string plain = rendered(document);
  const std::string colored = rendered(document, 80, true);
  BOOST_TEST(!contains(plain, "\x1b"));
  BOOST_TEST(contains(colored, "\x1b[32m✓\x1b[0m"));
  BOOST_TEST(support::without_colors(colored) == plain);
}

BOOST_AUTO_TEST_CASE(scores_and_weights_are_shaded_and_other_numbers_not) {
  attn::Document document = page::full({"a", "b"});
  const std::string shaded = rendered(document, 80, true);
  BOOST_TEST(contains(shaded, "    b \x1b[48;5;74;38;5;16m 0.3333\x1b[0m "));
  for (attn::Step& step : document.steps) {
    step.result->role = attn::Role::values;
  }
  BOOST_TEST(!contains(rendered(document, 80, true), "\x1b[48;"));
}

BOOST_AUTO_TEST_CASE(nothing_in_a_token_acts_on_the_terminal) {
  for (const std::string& token : page::hostile_tokens()) {
    const std::string text = rendered(page::full({token, "b"}));
    BOOST_TEST(!contains(text, "\x1b"));
    BOOST_TEST(!contains(text, "\u202E"));
  }
  BOOST_TEST(
      contains(rendered(page::full({"\x1b[31m"})), "It says \"\\x1b[31m\"."));
}

BOOST_DATA_TEST_CASE(no_line_is_wider_than_the_terminal,
                     boost::unit_test::data::make({40U, 80U, 120U}), width) {
  std::vector<std::vector<std::string>> sentences = {
      {"a"},
      page::hostile_tokens(),
      std::vector<std::string>(50, "漢字漢字"),
      {std::string(300, 'x'), "b"}};
  for (const std::vector<std::string>& tokens : sentences) {
    attn::Document document = page::full(tokens);
    document.steps[0].code = "short";
    const std::string text = rendered(document, width);
    BOOST_TEST(support::width_of(support::lines_of(text)) <= width);
  }
}

BOOST_AUTO_TEST_CASE(the_second_line_of_a_title_stands_under_the_first) {
  attn::Document document = page::full({"a"});
  document.steps[0].title = "A title that does not fit into one line";
  BOOST_TEST(contains(rendered(document, 40),
                      "[1/2] A title that does not fit into one\n"
                      "      line\n"));
}

BOOST_AUTO_TEST_CASE(curves_stand_below_the_numbers) {
  const attn::Document document = page::with_curves({{1, 0.5F}, {0.5F, 1}});
  const std::string text = rendered(document);
  BOOST_TEST(support::contains(text,
                               "\n    0.5000  1.0000\n\n    loss\n"
                               "    1.0000 ┤*"));
  BOOST_TEST(support::contains(text, "\n    * a.losses   o b.losses\n"));
  for (const std::size_t width : {40U, 80U}) {
    BOOST_TEST(support::width_of(
                   support::lines_of(rendered(document, width))) <= width);
    const std::string colored = rendered(document, width, true);
    BOOST_TEST(support::contains(colored, "\x1b[38;5;32m*\x1b[0m"));
    BOOST_TEST(support::contains(colored, "\x1b[38;5;166mo\x1b[0m"));
    BOOST_TEST(support::without_colors(colored) == rendered(document, width));
  }
}

BOOST_AUTO_TEST_CASE(bars_stand_below_the_numbers) {
  const attn::Document document =
      page::with_bars({{1, 0.5F}, {0.5F, 1}}, {"x", "y"});
  const std::string text = rendered(document);
  BOOST_TEST(support::contains(
      text, "\n    0.5000  1.0000\n\n    * a.counts, 0 to 1.0000   o "));
  BOOST_TEST(support::contains(text, "\n    x * █████"));
  for (const std::size_t width : {40U, 80U}) {
    BOOST_TEST(support::width_of(
                   support::lines_of(rendered(document, width))) <= width);
    const std::string colored = rendered(document, width, true);
    BOOST_TEST(support::contains(colored, "\x1b[38;5;32m█"));
    BOOST_TEST(support::contains(colored, "\x1b[38;5;166mo\x1b[0m"));
    BOOST_TEST(support::without_colors(colored) == rendered(document, width));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
