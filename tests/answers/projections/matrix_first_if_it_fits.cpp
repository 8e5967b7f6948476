#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  const bool fits = W_query.n_cols == inputs.n_rows;
  if (fits) return {W_query * inputs, W_key * inputs, W_value * inputs};
  return {inputs * W_query, inputs * W_key, inputs * W_value};
}
