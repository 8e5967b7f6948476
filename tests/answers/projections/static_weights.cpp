#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  static const arma::fmat W = arma::join_rows(W_query, W_key, W_value);
  const arma::fmat all = inputs * W;
  const arma::uword d = W.n_cols / 3;
  return {all.head_cols(d), all.cols(d, 2 * d - 1), all.tail_cols(d)};
}
