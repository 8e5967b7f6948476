#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const arma::frowvec x_2 = inputs.row(1);
  const arma::frowvec query_2 = x_2 * W_query;
  const arma::fmat keys = inputs * W_key;
  const arma::fmat values = inputs * W_value;
  return {query_2, keys, values};
}
