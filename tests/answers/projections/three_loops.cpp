#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  size_t T = inputs.n_rows;
  size_t d_in = inputs.n_cols;
  size_t d_out = W_query.n_cols;
  Projected p;
  p.queries.zeros(T, d_out);
  p.keys.zeros(T, d_out);
  p.values.zeros(T, d_out);
  for (size_t t = 0; t < T; t++) {
    for (size_t j = 0; j < d_out; j++) {
      for (size_t i = 0; i < d_in; i++) {
        p.queries(t, j) += inputs(t, i) * W_query(i, j);
        p.keys(t, j) += inputs(t, i) * W_key(i, j);
        p.values(t, j) += inputs(t, i) * W_value(i, j);
      }
    }
  }
  return p;
}
