#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  Projected p;
  p.queries.set_size(inputs.n_rows, W_query.n_cols);
  for (arma::uword t = 0; t < inputs.n_rows; ++t)
    p.queries.row(t) = inputs.row(0) * W_query;
  p.keys = inputs * W_key;
  p.values = inputs * W_value;
  return p;
}
