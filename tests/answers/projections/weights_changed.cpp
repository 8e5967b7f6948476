#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  arma::fmat& q = const_cast<arma::fmat&>(W_query);
  q = inputs * q;
  return {q, inputs * W_key, inputs * W_value};
}
