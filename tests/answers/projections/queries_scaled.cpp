#include "projections.hpp"

#include <cmath>

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const float root = std::sqrt(static_cast<float>(W_query.n_cols));
  return {inputs * W_query / root, inputs * W_key, inputs * W_value};
}
