#include "projections.hpp"

#include <cmath>

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  Projected p;
  p.queries = (inputs * W_query).t();
  p.keys = (inputs * W_key).t() / std::sqrt(static_cast<float>(W_key.n_cols));
  p.values = (inputs * W_value).t();
  return p;
}
