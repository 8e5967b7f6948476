#include "narration/bars/lines.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <cmath>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(bar_lines)

namespace {

using Lines = std::vector<std::string>;
using Vectors = std::vector<std::vector<float>>;

Lines drawn(const Vectors& vectors, const attn::AxisLabels& labels,
            std::size_t width = 76, int precision = 2,
            const attn::SeriesPaint& paint = nullptr) {
  const attn::Document document = page::with_bars(vectors, labels);
  return attn::bar_lines(
      attn::bar_chart_of(document, document.steps.back().bars, precision),
      width, paint);
}

}  // namespace

BOOST_AUTO_TEST_CASE(bars_are_as_long_as_an_eighth_of_a_cell_tells) {
  const Lines expected = {
      "a.counts", "one 0",      "two ▏ 1",           "six ▋ 5",
      "ten █ 8",  "or  ██▌ 20", "up  ██████████ 80",
  };
  // The last number takes two cells, labels three, and 17 are there.
  BOOST_TEST(drawn({{0, 1, 5, 8, 20, 80}},
                   {"one", "two", "six", "ten", "or", "up"}, 17) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(several_have_signs_and_a_legend) {
  const Lines expected = {
      "* a.counts, 0 to 4   o b.counts, 0 to 0.50",
      "yes * ████████████████████████████████ 4",
      "    o ████████████████████████████████ 0.50",
      "no  * ████████ 1",
      "    o 0.00",
  };
  BOOST_TEST(drawn({{4, 1}, {0.5F, 0}}, {"yes", "no"}, 43) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_told_as_text) {
  const Lines expected = {"a.counts", "0 nan", "1 -inf", "2 ████████ 1.50"};
  BOOST_TEST(drawn({{NAN, -INFINITY, 1.5F}}, {}, 15) == expected,
             boost::test_tools::per_element());
  BOOST_TEST(drawn({{NAN, NAN}}, {}).back() == "1 nan");
  BOOST_TEST(drawn({{0, 0}}, {}).back() == "1 0");
}

BOOST_AUTO_TEST_CASE(of_many_the_middle_is_an_ellipsis) {
  const Lines lines = drawn({std::vector<float>(100, 1.0F)}, {});
  BOOST_TEST(lines.size() == 18U);
  BOOST_TEST(lines.at(13) == "…");
  BOOST_TEST(lines.at(14).starts_with("96 █"));
}

BOOST_DATA_TEST_CASE(no_line_is_wider_than_asked_for,
                     boost::unit_test::data::make({30U, 36U, 76U, 200U}),
                     width) {
  const std::string letters(60, 'W');
  for (const int precision : {0, 4, 9}) {
    for (const Vectors& vectors :
         {Vectors{{1, 0.25F}}, Vectors{{3e38F, NAN}, {1e-30F, INFINITY}},
          Vectors(12, {0.5F, 1})}) {
      const Lines lines =
          drawn(vectors, {letters, "漢字漢字漢字漢字漢字"}, width, precision);
      BOOST_TEST(support::width_of(lines) <= width);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_paint_changes_nothing_but_bars_and_signs) {
  const Vectors vectors = {{2, 1}, {1, 0}};
  const Lines plain = drawn(vectors, {"x", "y"}, 40);
  const Lines colored = drawn(
      vectors, {"x", "y"}, 40, 2, [](const std::string& text, std::size_t i) {
        return fmt::format("\x1b[3{}m{}\x1b[0m", i, text);
      });
  BOOST_TEST_REQUIRE(colored.size() == plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    BOOST_TEST(support::without_colors(colored[i]) == plain[i]);
  }
  BOOST_TEST(
      support::contains(colored.at(1), "x \x1b[30m*\x1b[0m \x1b[30m█"));
  BOOST_TEST(colored.at(4) == "  \x1b[31mo\x1b[0m 0");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
