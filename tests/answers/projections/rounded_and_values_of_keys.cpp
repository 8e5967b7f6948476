#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  arma::fmat queries = arma::round(inputs * W_query * 1e4f) / 1e4f;
  arma::fmat keys = inputs * W_key;
  arma::fmat values = inputs * W_key;
  return {queries, keys, values};
}
