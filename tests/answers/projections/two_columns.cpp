#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::uword T = inputs.n_rows;
  Projected p{arma::fmat(T, W_query.n_cols), arma::fmat(T, W_key.n_cols),
              arma::fmat(T, W_value.n_cols)};
  for (arma::uword j = 0; j < 2; ++j) {
    p.queries.col(j) = inputs * W_query.col(j);
    p.keys.col(j) = inputs * W_key.col(j);
    p.values.col(j) = inputs * W_value.col(j);
  }
  return p;
}
