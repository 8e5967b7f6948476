#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::fmat x = inputs.t();
  return {W_query.t() * x, W_key.t() * x, W_value.t() * x};
}
