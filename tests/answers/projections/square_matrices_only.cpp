#include "projections.hpp"

#include <stdexcept>

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  if (W_query.n_rows != W_query.n_cols) {
    throw std::runtime_error("project_all: W_query must be square");
  }
  Projected p;
  p.queries = inputs * W_query;
  p.keys = inputs * W_key;
  p.values = inputs * W_value;
  return p;
}
