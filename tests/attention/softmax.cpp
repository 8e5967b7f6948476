#include "attention/softmax.hpp"

#include "attention/attention.hpp"
#include "tensor/compare.hpp"

BOOST_AUTO_TEST_SUITE(softmax)

BOOST_AUTO_TEST_CASE(rows_sum_to_one) {
  const arma::fmat weights = attn::softmax_rows(attn::Generator(1).rand(4, 7));
  BOOST_TEST(attn::agree(arma::fvec(arma::sum(weights, 1)), arma::fvec(4, arma::fill::ones)));
}

BOOST_AUTO_TEST_SUITE_END()
