#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  Projected out;
  out.queries.zeros(inputs.n_rows, W_query.n_cols);
  for (arma::uword t = 0; t < inputs.n_rows - 1; ++t) {
    out.queries.row(t) = inputs.row(t) * W_query;
  }
  out.keys = inputs * W_key;
  out.values = inputs;
  return out;
}
