#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::frowvec x = inputs.row(0);
  return {x * W_query, x * W_key, x * W_value};
}
