// M is (d_in, d_in) and has that many singular values, but it passes through
// the d_out numbers of a query, so at most d_out of them differ from 0. In
// floats the others become rounding errors, about 1e-7 times the largest
// value. 1e-5 times the largest separates the two, whatever the size of the
// weights; a fixed threshold would take small weights for no weights.
#include "02_trainable_weights/score_rank.hpp"

namespace solution {

arma::fvec score_map_singular_values(const arma::fmat& W_query,
                                     const arma::fmat& W_key) {
  const arma::fmat score_map = W_query * W_key.t();  // (d_in, d_in)
  return arma::svd(score_map);  // (d_in)
}

std::size_t score_rank(const arma::fvec& singular_values) {
  const float threshold = 1e-5F * singular_values.max();
  return arma::accu(singular_values > threshold);
}

}  // namespace solution
