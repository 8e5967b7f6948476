#include "projections.hpp"

namespace {

arma::fmat project(const arma::fmat& inputs, const arma::fmat& W) {
  arma::fmat out(inputs.n_rows, W.n_cols);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    const arma::frowvec x = inputs.row(t);
    out.row(t) = x * W;
  }
  return out;
}

}  // namespace

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  Projected projected;
  projected.queries = project(inputs, W_query);
  projected.keys = project(inputs, W_key);
  projected.values = project(inputs, W_value);
  return projected;
}
