#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::fmat queries = inputs * W_query;
  const arma::fmat keys = inputs * W_key;
  const arma::fmat values = inputs * W_query;
  return {keys, queries, values};
}
