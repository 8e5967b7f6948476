#include "projections.hpp"

template <typename Matrix>
static Matrix mixed_rows(const Matrix& x, const Matrix& w) {
  arma::mat sum(x.n_rows, w.n_cols, arma::fill::zeros);
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    for (arma::uword i = 0; i < x.n_cols; ++i) {
      sum.row(t) +=
          double(x(t, i)) * arma::conv_to<arma::rowvec>::from(w.row(i));
    }
  }
  return arma::conv_to<Matrix>::from(sum);
}

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  return {mixed_rows(inputs, W_query), mixed_rows(inputs, W_key),
          mixed_rows(inputs, W_value)};
}
