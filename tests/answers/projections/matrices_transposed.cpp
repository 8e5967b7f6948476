#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  return {inputs * W_query.t(), inputs * W_key.t(), inputs * W_value.t()};
}
