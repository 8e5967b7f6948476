#include "narration/curves/plot.hpp"

#include <cmath>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(curve_plot)

namespace {

using Vectors = std::vector<std::vector<float>>;

std::string described(const Vectors& vectors, int precision = 2) {
  const attn::Document document = page::with_curves(vectors);
  return attn::plot_description(attn::plot_of(
      document, document.steps.back().curves.value(), precision));
}

// The numbers at the ends of the vertical axis.
std::string ends(const std::vector<float>& numbers, int precision = 4) {
  const attn::Document document = page::with_curves({numbers});
  const attn::Plot plot = attn::plot_of(
      document, document.steps.back().curves.value(), precision);
  return plot.digits.text(plot.lowest) + " " + plot.digits.text(plot.highest);
}

constexpr const char* head = "A plot of loss by step, from 0 to 40.";

}  // namespace

BOOST_AUTO_TEST_CASE(a_title_names_the_curves_and_what_is_counted) {
  const attn::Document document = page::with_curves({{1, 2}, {3, 4}});
  BOOST_TEST(attn::plot_title(attn::plot_of(
                 document, document.steps.back().curves.value(), 4)) ==
             "a.losses, b.losses: loss by step");
}

BOOST_AUTO_TEST_CASE(a_description_tells_ends_and_the_lowest) {
  BOOST_TEST(described({{3, 0.5F, 1}, {2, 2, 2}}) ==
             std::string(head) +
                 " a.losses goes from 3.00 to 1.00; its lowest is 0.50, at "
                 "step 20. b.losses stays at 2.00.");
}

BOOST_AUTO_TEST_CASE(of_equal_digits_the_first_is_the_lowest) {
  const float half = 0.5F;
  BOOST_TEST(check::says(described({{1, half, std::nextafter(half, 0.0F)}}),
                         {"at step 20"}));
}

BOOST_AUTO_TEST_CASE(one_number_is_told_with_its_place) {
  BOOST_TEST(
      check::says(described({{0.25F}}), {"a.losses is 0.25 at step 0."}));
  BOOST_TEST(check::says(described({{NAN, 0.25F, NAN}}),
                         {"a.losses is 0.25 at step 20. It is nan at step "
                          "0, nan at step 40."}));
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_named_with_its_places) {
  BOOST_TEST(described({{1, NAN, -INFINITY}, {NAN, NAN, NAN}}) ==
             std::string(head) +
                 " a.losses is 1.00 at step 0. It is nan at step 20, -inf at "
                 "step 40. b.losses is nan from step 0 to 40.");
  std::vector<float> every_other(20, 1.0F);
  for (std::size_t i = 0; i < 20; i += 2) every_other[i] = INFINITY;
  BOOST_TEST(check::says(described({every_other}),
                         {"inf at step 0, inf at step 40, inf at step 80, "
                          "and so on."}));
}

BOOST_AUTO_TEST_CASE(the_range_is_that_of_the_finite_numbers_of_all) {
  const attn::Document document =
      page::with_curves({{1, -INFINITY}, {NAN, -3}});
  const attn::Plot plot =
      attn::plot_of(document, document.steps.back().curves.value(), 4);
  BOOST_TEST(plot.has_numbers);
  BOOST_TEST(plot.lowest == -3.0);
  BOOST_TEST(plot.highest == 1.0);
  BOOST_TEST(plot.place(1) == 20.0);
}

BOOST_AUTO_TEST_CASE(digits_tell_the_ends_apart) {
  BOOST_TEST(ends({0.25F, 1}) == "0.2500 1.0000");
  BOOST_TEST(ends({0.25F, 1}, 0) == "0 1");
  BOOST_TEST(ends({0.1F, 0.4F}, 0) == "0.1 0.4");
  BOOST_TEST(ends({1, 1.0000001F}) == "1.0000000 1.0000001");
  BOOST_TEST(ends({1e-30F, 2e-30F}) == "1.0000e-30 2.0000e-30");
  BOOST_TEST(ends({1e-30F}) == "1.0000e-30 1.0000e-30");
  BOOST_TEST(ends({0, 0}) == "0.0000 0.0000");
  BOOST_TEST(ends({-3e38F, 3e38F}) == "-3.0000e+38 3.0000e+38");
}

BOOST_AUTO_TEST_CASE(places_may_be_any_numbers) {
  attn::Document document = page::with_functions();
  attn::Tensor& relu = document.steps[0].result->values;
  std::vector<float> numbers = relu.values();
  numbers[45] = INFINITY;
  for (std::size_t i = 50; i < 56; ++i) numbers[i] = NAN;
  relu = attn::Tensor({61}, numbers);
  const attn::Plot plot =
      attn::plot_of(document, document.steps.back().curves.value(), 2);
  BOOST_TEST(attn::plot_title(plot) == "relu, squared: y by x");
  BOOST_TEST(attn::plot_description(plot) ==
             "A plot of y by x, from -3 to 3. relu goes from 0.00 to 3.00; "
             "its lowest is 0.00, at x -3. It is inf at x 1.5, nan from x 2 "
             "to 2.5. squared goes from 0.00 to 9.00; its lowest is 0.00, at "
             "x -3.");
}

BOOST_AUTO_TEST_CASE(places_have_the_digits_that_tell_them) {
  const auto decimals = [](double first, double step) {
    return attn::place_decimals({{}, "x", "y", first, step});
  };
  BOOST_TEST(decimals(0, 1) == 0);
  BOOST_TEST(decimals(0, 400) == 0);
  BOOST_TEST(decimals(-3, 0.1) == 1);
  BOOST_TEST(decimals(0.25, 1) == 2);
  BOOST_TEST(decimals(0, 1.0 / 3) == 2);
  BOOST_TEST(decimals(0, 1e-5) == 5);
  BOOST_TEST(decimals(0, 1e-30) == 9);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
