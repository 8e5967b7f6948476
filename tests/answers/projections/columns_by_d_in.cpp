#include "projections.hpp"

#include <algorithm>

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  arma::uword T = inputs.n_rows, d_in = inputs.n_cols, d_out = W_query.n_cols;
  Projected p;
  p.queries = arma::zeros<arma::fmat>(T, d_out);
  p.keys = p.queries;
  p.values = p.queries;
  for (arma::uword t = 0; t < T; ++t) {
    for (arma::uword j = 0; j < std::min(d_in, d_out); ++j) {
      p.queries(t, j) = arma::dot(inputs.row(t), W_query.col(j));
      p.keys(t, j) = arma::dot(inputs.row(t), W_key.col(j));
      p.values(t, j) = arma::dot(inputs.row(t), W_value.col(j));
    }
  }
  return p;
}
