#include "narration/layout/shade.hpp"

#include <cmath>

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(shade)

namespace {

attn::Result result_of(std::vector<float> numbers, attn::Role role) {
  const attn::Shape shape = {numbers.size()};
  return {"x", attn::Tensor(shape, std::move(numbers)), {}, role};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_weight_is_its_own_shade) {
  const attn::Shading shading(result_of({0.25F, 0.1F}, attn::Role::weights));
  BOOST_TEST(shading.shade(0.25F) == 0.25F);
  BOOST_TEST(shading.shade(2.0F) == 1.0F);  // after dropout
  BOOST_TEST(shading.shade(-0.5F) == 0.0F);
  BOOST_TEST(shading.lowest() == 0.0F);
  BOOST_TEST(shading.highest() == 1.0F);
}

BOOST_AUTO_TEST_CASE(scores_diverge_around_zero) {
  const attn::Shading shading(
      result_of({1.0F, -4.0F, -INFINITY}, attn::Role::scores));
  BOOST_TEST(shading.shade(1.0F) == 0.25F);
  BOOST_TEST(shading.shade(-4.0F) == -1.0F);
  BOOST_TEST(shading.shade(-INFINITY) == 0.0F);
  BOOST_TEST(shading.shade(NAN) == 0.0F);
  BOOST_TEST(shading.lowest() == -4.0F);
  BOOST_TEST(shading.highest() == 4.0F);
}

BOOST_AUTO_TEST_CASE(a_mask_has_two_shades) {
  const attn::Shading shading(result_of({0.0F, 1.0F}, attn::Role::mask));
  BOOST_TEST(shading.shade(0.0F) == 0.0F);
  BOOST_TEST(shading.shade(1.0F) == 1.0F);
}

BOOST_AUTO_TEST_CASE(without_numbers_or_with_zeros_nothing_is_shaded) {
  BOOST_TEST(attn::Shading(result_of({}, attn::Role::values)).highest() ==
             1.0F);
  const attn::Shading zeros(result_of({0.0F}, attn::Role::values));
  BOOST_TEST(zeros.shade(0.0F) == 0.0F);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
