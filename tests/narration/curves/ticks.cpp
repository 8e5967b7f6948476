#include "narration/curves/ticks.hpp"

#include <limits>
#include <string>
#include <vector>

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(curve_ticks)

namespace {

using Texts = std::vector<std::string>;

Texts texts(double low, double high, int most, int least = -400) {
  const attn::Ticks ticks = attn::round_ticks(low, high, most, least);
  Texts found;
  for (long long i = ticks.first; i <= ticks.last; ++i) {
    found.push_back(ticks.text(i));
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(they_are_round_and_cover_the_range) {
  BOOST_TEST(texts(0.16, 0.8, 5) == (Texts{"0", "0.2", "0.4", "0.6", "0.8"}),
             boost::test_tools::per_element());
  BOOST_TEST(texts(-3, 7, 5) == (Texts{"-5", "0", "5", "10"}),
             boost::test_tools::per_element());
  BOOST_TEST(texts(0, 400, 5) == (Texts{"0", "100", "200", "300", "400"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(places_are_whole_numbers) {
  BOOST_TEST(texts(0, 2, 5, 0) == (Texts{"0", "1", "2"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_has_many_zeros_is_written_with_an_exponent) {
  BOOST_TEST(texts(0, 3e-7, 3) == (Texts{"0", "1e-07", "2e-07", "3e-07"}),
             boost::test_tools::per_element());
  BOOST_TEST(
      texts(1e9, 4e9, 3) == (Texts{"1e+09", "2e+09", "3e+09", "4e+09"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(any_two_floats_have_ticks_around_them_that_differ) {
  constexpr float most = std::numeric_limits<float>::max();
  constexpr float least = std::numeric_limits<float>::denorm_min();
  const std::vector<std::pair<float, float>> ranges = {
      {-most, most},   {0.0F, least},          {1.0F, 1.0000001F},
      {0.5F, 1000.0F}, {-16777216, -16777215}, {9.9999F, 10.0F}};
  for (const auto& [low, high] : ranges) {
    for (const int steps : {2, 5, 8}) {
      const attn::Ticks ticks = attn::round_ticks(low, high, steps);
      BOOST_TEST(ticks.lowest() <= low);
      BOOST_TEST(ticks.highest() >= high);
      BOOST_TEST(ticks.last - ticks.first <= steps);
      for (long long i = ticks.first; i < ticks.last; ++i) {
        BOOST_TEST(ticks.at(i) < ticks.at(i + 1));
        BOOST_TEST(ticks.text(i) != ticks.text(i + 1));
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
