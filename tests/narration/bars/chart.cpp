#include "narration/bars/chart.hpp"

#include <cmath>

#include "../../golden/check.hpp"
#include "../page.hpp"
#include "narration/operations/model/draw_counts.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(bar_chart)

namespace {

using Vectors = std::vector<std::vector<float>>;

attn::BarChart chart_of(const attn::Document& document) {
  return attn::bar_chart_of(document, document.steps.back().bars, 2);
}

std::string described(const Vectors& vectors,
                      const attn::AxisLabels& labels = {"x", "y", "z"}) {
  return attn::bars_description(chart_of(page::with_bars(vectors, labels)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_title_names_the_results) {
  const attn::Document document = page::with_bars({{1}, {2}}, {"x"});
  BOOST_TEST(attn::bars_title(chart_of(document)) ==
             "a.counts, b.counts as bars");
}

BOOST_AUTO_TEST_CASE(each_result_has_a_scale_from_0_to_its_largest) {
  const attn::Document document =
      page::with_bars({{0, 1, 4}, {0.5F, 0.25F, 0}}, {"x", "y", "z"});
  const attn::BarChart chart = chart_of(document);
  BOOST_TEST(chart.share(0, 0) == 0.0);
  BOOST_TEST(chart.share(0, 1) == 0.25);
  BOOST_TEST(chart.share(0, 2) == 1.0);
  BOOST_TEST(chart.share(1, 0) == 1.0);
  BOOST_TEST(chart.share(1, 1) == 0.5);
  BOOST_TEST(chart.number(0, 2) == "4");
  BOOST_TEST(chart.number(1, 1) == "0.25");
  BOOST_TEST(chart.legend(0) == "a.counts, 0 to 4");
  BOOST_TEST(chart.legend(1) == "b.counts, 0 to 0.50");
}

BOOST_AUTO_TEST_CASE(counts_of_draws_have_the_scale_of_what_was_drawn_from) {
  attn::Document document =
      page::with_bars({{0.25F, 0.75F}, {10, 30}}, {"x", "y"});
  document.steps[0].result->role = attn::Role::weights;
  document.steps[1].operation = attn::draw_counts("a.counts", 1, 50);
  const attn::BarChart chart = chart_of(document);
  BOOST_TEST(chart.share(0, 1) == 1.0);
  BOOST_TEST(chart.longest[1] == 37.5);
  BOOST_TEST(chart.share(1, 1) == 0.8);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_and_what_is_below_0_has_no_bar) {
  const attn::Document document = page::with_bars(
      {{NAN, INFINITY, -INFINITY, -1, 2}, {0, 0, 0, 0, 0}}, {});
  const attn::BarChart chart = chart_of(document);
  for (const std::size_t i : {0U, 1U, 2U, 3U}) {
    BOOST_TEST(chart.share(0, i) == 0.0);
    BOOST_TEST(chart.share(1, i) == 0.0);
  }
  BOOST_TEST(chart.share(0, 4) == 1.0);
  BOOST_TEST(chart.number(0, 2) == "-inf");
}

BOOST_AUTO_TEST_CASE(a_description_tells_the_longest_and_the_shortest) {
  BOOST_TEST(described({{3, 0, 1}}) ==
             "3 bars. The longest of a.counts is 3, at x; the shortest is 0, "
             "at y.");
  BOOST_TEST(described({{2, 2, 2}, {0.5F, NAN, 1}}) ==
             "3 groups of 2 bars; weights and counts of draws share a scale, "
             "other results have "
             "their own. Each "
             "of a.counts is 2. The longest of b.counts is 1.00, at z; the "
             "shortest is 0.50, at x. It is nan at y.");
  BOOST_TEST(described({{-INFINITY, NAN}}, {}) ==
             "2 bars. a.counts is -inf at 0, nan at 1.");
}

BOOST_AUTO_TEST_CASE(of_equal_digits_the_first_is_told) {
  const float half = 0.5F;
  BOOST_TEST(
      check::says(described({{half, std::nextafter(half, 1.0F), 0.25F}}),
                  {"0.50, at x; the shortest is 0.25, at z"}));
}

BOOST_AUTO_TEST_CASE(labels_are_told_apart_and_shortened) {
  const attn::Document document = page::with_bars(
      {{1, 2, 3, 4}},
      {"the", "the", "Donaudampfschiff A", "Donaudampfschiff B"});
  const attn::BarChart chart = chart_of(document);
  BOOST_TEST(chart.label(1, 14) == "the (2)");
  BOOST_TEST(chart.label(2, 14) == "Donaudamp… (3)");
  BOOST_TEST(chart.label(2, SIZE_MAX) == "Donaudampfschiff A");
  BOOST_TEST(chart.label(std::nullopt, 14) == "…");
  const attn::Document unlabelled = page::with_bars({{1, 2}}, {});
  BOOST_TEST(chart_of(unlabelled).label(1, 14) == "1");
}

BOOST_AUTO_TEST_CASE(of_many_the_middle_is_folded) {
  const attn::Document document =
      page::with_bars({std::vector<float>(41, 1.0F)}, {});
  const attn::BarChart chart = chart_of(document);
  BOOST_TEST(chart.places.size() == 17U);
  BOOST_TEST(!chart.places[12].has_value());
  BOOST_TEST(chart.places[13].value() == 37U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
