#include "chapter/claims.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(claims)

BOOST_AUTO_TEST_CASE(rows_sum_to_one_asks_for_each_row_of_each_matrix) {
  const arma::fmat weights = {{0.25F, 0.75F}, {1.0F, 0.0F}};
  BOOST_TEST(attn::rows_sum_to_one(weights));
  BOOST_TEST(!attn::rows_sum_to_one(arma::fmat(weights.t())));
  arma::fcube batch(2, 2, 2);
  batch.each_slice() = weights;
  BOOST_TEST(attn::rows_sum_to_one(batch));
  batch(1, 0, 1) = 0.999F;
  BOOST_TEST(!attn::rows_sum_to_one(batch));
}

BOOST_AUTO_TEST_CASE(a_row_with_a_nan_does_not_sum_to_one) {
  BOOST_TEST(!attn::rows_sum_to_one(arma::frowvec{arma::fdatum::nan, 1.0F}));
}

BOOST_AUTO_TEST_CASE(rounding_errors_are_allowed_for) {
  BOOST_TEST(attn::rows_sum_to_one(arma::frowvec{0.5F, 0.500005F}));
  BOOST_TEST(!attn::rows_sum_to_one(arma::frowvec{0.5F, 0.50002F}));
}

BOOST_AUTO_TEST_CASE(any_weight_above_a_diagonal_is_a_look_into_the_future) {
  arma::fcube batch(2, 2, 2, arma::fill::ones);
  batch.each_slice([](arma::fmat& weights) { weights(0, 1) = 0.0F; });
  BOOST_TEST(attn::future_gets_no_weight(batch));
  batch(0, 1, 1) = 1e-30F;
  BOOST_TEST(!attn::future_gets_no_weight(batch));
  batch(0, 1, 1) = arma::fdatum::nan;
  BOOST_TEST(!attn::future_gets_no_weight(batch));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
