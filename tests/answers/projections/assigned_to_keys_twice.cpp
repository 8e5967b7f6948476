#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  Projected result;
  result.queries = inputs * W_query;
  result.keys = inputs * W_key;
  result.keys = inputs * W_value;
  return result;
}
