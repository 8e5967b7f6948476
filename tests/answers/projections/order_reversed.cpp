#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  arma::fmat q, k, v;
  q = inputs * W_query;
  k = inputs * W_key;
  v = inputs * W_value;
  return {v, k, q};
}
