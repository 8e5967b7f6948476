#include "linear_forward.hpp"

arma::fmat exercise::linear_forward(
    const arma::fmat& x, const arma::fmat& weight,
    const std::optional<arma::frowvec>& bias) {
  const arma::uword d_out = weight.n_rows;
  arma::fmat y(x.n_rows, d_out, arma::fill::zeros);
  for (arma::uword t = 0; t < x.n_rows; ++t)
    for (arma::uword j = 0; j < d_out; ++j)
      for (arma::uword i = 0; i < x.n_cols; ++i)
        y(t, j) += x(t, i) * weight(i, j);
  if (bias) y.each_row() += *bias;
  return y;
}
