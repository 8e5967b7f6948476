#include "narration/layout/number_text.hpp"

#include <cmath>
#include <limits>

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(number_text)

BOOST_AUTO_TEST_CASE(fixed_text_has_so_many_decimals) {
  BOOST_TEST(attn::fixed_text(0.23, 4) == "0.2300");
  BOOST_TEST(attn::fixed_text(-1.5, 1) == "-1.5");
  BOOST_TEST(attn::fixed_text(2.0 / 3.0, 2) == "0.67");
  BOOST_TEST(attn::fixed_text(7.0, 0) == "7");
}

BOOST_AUTO_TEST_CASE(zero_has_no_sign) {
  BOOST_TEST(attn::fixed_text(-0.0, 4) == "0.0000");
  BOOST_TEST(attn::fixed_text(-0.00001, 4) == "0.0000");
  BOOST_TEST(attn::fixed_text(-0.4, 0) == "0");
  BOOST_TEST(attn::fixed_text(-0.00005001, 4) == "-0.0001");
}

BOOST_AUTO_TEST_CASE(a_number_that_is_not_finite_has_a_name) {
  BOOST_TEST(attn::fixed_text(HUGE_VAL, 4) == "inf");
  BOOST_TEST(attn::fixed_text(-HUGE_VAL, 4) == "-inf");
  BOOST_TEST(attn::fixed_text(std::nan(""), 4) == "nan");
}

BOOST_AUTO_TEST_CASE(a_huge_number_has_an_exponent) {
  BOOST_TEST(attn::fixed_text(99'999'999.0, 0) == "99999999");
  BOOST_TEST(attn::fixed_text(1.2e9, 4) == "1.2000e+09");
  BOOST_TEST(attn::fixed_text(-3.4e38, 1) == "-3.4e+38");
}

BOOST_AUTO_TEST_CASE(whole_numbers_need_no_decimals) {
  const float inf = std::numeric_limits<float>::infinity();
  BOOST_TEST(attn::decimals_for({{3}, {0, 1, -inf}}, 4) == 0);
  BOOST_TEST(attn::decimals_for({{3}, {0, 1, 0.5F}}, 4) == 4);
  BOOST_TEST(attn::decimals_for({{1}, {0.5F}}, 2) == 2);
}

BOOST_AUTO_TEST_CASE(short_text_drops_zeros_at_the_end) {
  BOOST_TEST(attn::short_text(0.23, 4) == "0.23");
  BOOST_TEST(attn::short_text(2.0, 4) == "2");
  BOOST_TEST(attn::short_text(100.0, 0) == "100");
  BOOST_TEST(attn::short_text(-0.00001, 4) == "0");
  BOOST_TEST(attn::short_text(1e10, 2) == "1.00e+10");
  BOOST_TEST(attn::short_text(-HUGE_VAL, 4) == "-inf");
}

BOOST_AUTO_TEST_CASE(a_negative_factor_stands_in_parentheses) {
  BOOST_TEST(attn::factor_text(-0.5, 4) == "(-0.5)");
  BOOST_TEST(attn::factor_text(0.5, 4) == "0.5");
  BOOST_TEST(attn::factor_text(-0.00001, 4) == "0");
}

BOOST_AUTO_TEST_CASE(rounded_is_the_number_that_is_shown) {
  BOOST_TEST(attn::rounded(0.12344, 3) == 0.123);
  BOOST_TEST(attn::rounded(-0.00001, 4) == 0.0);
  BOOST_TEST(std::isinf(attn::rounded(HUGE_VAL, 4)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
