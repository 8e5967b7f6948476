#include "context_vectors.hpp"

#include <numeric>

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  const arma::mat w = arma::conv_to<arma::mat>::from(attn_weights);
  const arma::mat x = arma::conv_to<arma::mat>::from(inputs);
  const auto entry = [&](arma::uword t, arma::uword i) {
    const arma::rowvec left = w.row(t);
    return std::inner_product(left.begin(), left.end(), x.begin_col(i), 0.0);
  };
  arma::fmat z(x.n_rows, x.n_cols);
  for (arma::uword t = 0; t < z.n_rows; ++t)
    for (arma::uword i = 0; i < z.n_cols; ++i)
      z(t, i) = static_cast<float>(entry(t, i));
  return z;
}
