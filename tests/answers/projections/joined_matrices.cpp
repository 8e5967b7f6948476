#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::uword d = W_query.n_cols;
  const arma::fmat W = arma::join_rows(W_query, W_key, W_value);
  const arma::fmat all = inputs * W;
  return Projected{all.cols(0, d - 1), all.cols(d, 2 * d - 1),
                   all.cols(2 * d, 3 * d - 1)};
}
