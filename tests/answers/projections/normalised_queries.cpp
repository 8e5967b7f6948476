#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::fmat queries = arma::normalise(inputs * W_query, 2, 1);
  const arma::fmat keys = inputs * W_key;
  const arma::fmat values = inputs * W_value;
  return {queries, keys, values};
}
