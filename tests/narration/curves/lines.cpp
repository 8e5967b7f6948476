#include "narration/curves/lines.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <cmath>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(curve_lines)

namespace {

using Lines = std::vector<std::string>;
using Vectors = std::vector<std::vector<float>>;

Lines drawn(const Vectors& vectors, std::size_t width = 76) {
  const attn::Document document = page::with_curves(vectors);
  return attn::plot_lines(
      attn::plot_of(document, document.steps.back().curves.value(), 2),
      width);
}

// The marks of each row, behind the axis.
Lines rows_of(const Lines& lines) {
  Lines rows;
  for (std::size_t i = 1; i <= 11; ++i) {
    const std::string& line = lines.at(i);
    const bool labelled = line.find("┤") != std::string::npos;
    rows.push_back(line.substr(line.find(labelled ? "┤" : "│") + 3));
  }
  return rows;
}

bool has_line(const Lines& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_falling_line_goes_from_the_top_left_to_the_bottom) {
  const Lines expected = {"loss",
                          "2.00 ┤*·",
                          "     │  ··",
                          "     │    ··",
                          "     │      ···",
                          "     │         ··",
                          "     │           ·*·",
                          "     │              ··",
                          "     │                ··",
                          "     │                  ···",
                          "     │                     ··",
                          "0.00 ┤                       ·*",
                          "     └─────────────────────────",
                          "      0         step         40"};
  BOOST_TEST(drawn({{2, 1, 0}}, 31) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(points_stand_in_their_order) {
  std::vector<float> numbers;
  for (int i = 0; i < 21; ++i) {
    numbers.push_back(static_cast<float>(20 - i));
  }
  std::size_t before = 0;
  std::size_t points = 0;
  for (const std::string& row : rows_of(drawn({numbers}))) {
    BOOST_TEST(row.find_first_of('*') >= before);
    before = row.find_last_of('*');
    points += support::count(row, "*");
  }
  BOOST_TEST(points == 21U);
}

BOOST_AUTO_TEST_CASE(equal_numbers_are_a_line_in_the_middle) {
  const Lines lines = drawn({{0.5F, 0.5F, 0.5F}});
  BOOST_TEST(lines.at(6).starts_with("0.50 ┤*··"));
  BOOST_TEST(support::count(lines.at(6), "*") == 3U);
  for (const std::size_t i : {1U, 5U, 7U, 11U}) {
    BOOST_TEST(lines.at(i) == "     │");
  }
}

BOOST_AUTO_TEST_CASE(one_number_is_one_mark) {
  const Lines lines = drawn({{0.5F}});
  BOOST_TEST(lines.at(6) == "0.50 ┤*");
  BOOST_TEST(lines.back() == "      0  step");
}

BOOST_AUTO_TEST_CASE(several_curves_have_marks_and_a_legend) {
  const Lines lines = drawn({{2, 1, 0}, {0, 1, 2}});
  BOOST_TEST(lines.at(1).find("2.00 ┤*") == 0U);
  BOOST_TEST(lines.at(1).back() == 'o');
  BOOST_TEST(lines.at(11).find("0.00 ┤o") == 0U);
  BOOST_TEST(lines.at(11).back() == '*');
  BOOST_TEST(support::count(lines.at(6), "■") == 1U);
  BOOST_TEST(lines.back() == "* a.losses   o b.losses   ■ several");
  BOOST_TEST(drawn({{2, 1}, {1, 0}}).back() == "* a.losses   o b.losses");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_leaves_a_gap_and_is_named) {
  const Lines lines = drawn({{1, NAN, 1, INFINITY, INFINITY}});
  BOOST_TEST(support::count(lines.at(6), "*") == 2U);
  BOOST_TEST(support::count(lines.at(6), "·") == 0U);
  BOOST_TEST(lines.back() ==
             "a.losses is nan at step 20, inf from step 60 to 80.");
  BOOST_TEST(
      drawn({{NAN, NAN}}) == (Lines{"a.losses is nan from step 0 to 20."}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_ends_of_huge_and_tiny_numbers_are_told) {
  for (const float size : {1e-30F, 1e30F}) {
    const Lines lines = drawn({{size, -size}});
    const std::string end = size < 1 ? "1.00e-30 ┤" : "1.00e+30 ┤";
    BOOST_TEST(lines.at(1).find(" " + end + "*") == 0U);
    BOOST_TEST(lines.at(11).find("-" + end) == 0U);
  }
}

BOOST_DATA_TEST_CASE(no_line_is_wider_than_asked_for,
                     boost::unit_test::data::make({30U, 36U, 76U, 200U}),
                     width) {
  std::vector<float> many;
  for (int i = 0; i < 500; ++i) many.push_back(std::sin(0.1F * float(i)));
  for (const Vectors& vectors :
       {Vectors{{1}}, Vectors{{-3e38F, 3e38F, NAN}, {1, INFINITY, 2}},
        Vectors(12, many)}) {
    BOOST_TEST(support::width_of(drawn(vectors, width)) <= width);
  }
  BOOST_TEST(has_line(drawn({{1}, {1}}, width), "* a.losses   o b.losses") ==
             (width == 30));
}

BOOST_AUTO_TEST_CASE(a_paint_changes_nothing_but_the_marks) {
  const attn::Document document = page::with_curves({{2, 1}, {1, 2}});
  const attn::Plot plot =
      attn::plot_of(document, document.steps.back().curves.value(), 2);
  const Lines painted =
      attn::plot_lines(plot, 40, [](const std::string& text, std::size_t i) {
        return fmt::format("\x1b[3{}m{}\x1b[0m", i, text);
      });
  const Lines plain = attn::plot_lines(plot, 40);
  BOOST_TEST_REQUIRE(painted.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    BOOST_TEST(support::without_colors(painted[i]) == plain[i]);
  }
  BOOST_TEST(support::contains(painted.at(1), "┤\x1b[30m*\x1b[0m"));
  BOOST_TEST(support::contains(painted.back(), "\x1b[31mo\x1b[0m b.losses"));
}

BOOST_AUTO_TEST_CASE(the_axis_has_the_ends_of_any_places) {
  const attn::Document document = page::with_functions();
  const attn::Plot plot =
      attn::plot_of(document, document.steps.back().curves.value(), 2);
  for (const std::size_t width : {36U, 76U}) {
    const Lines lines = attn::plot_lines(plot, width);
    BOOST_TEST(lines.at(0) == "y");
    const std::string& axis = lines.at(13);
    BOOST_TEST(axis.starts_with("      -3 "));
    BOOST_TEST(axis.find(" x ") != std::string::npos);
    BOOST_TEST(axis.ends_with(" 3"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
