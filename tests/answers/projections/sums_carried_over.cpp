#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  arma::fmat queries(inputs.n_rows, W_query.n_cols);
  for (size_t t = 0; t < inputs.n_rows; ++t) {
    float sum = 0;
    for (size_t j = 0; j < W_query.n_cols; ++j) {
      for (size_t i = 0; i < inputs.n_cols; ++i)
        sum += inputs(t, i) * W_query(i, j);
      queries(t, j) = sum;
    }
  }
  return {queries, inputs * W_key, inputs * W_value};
}
