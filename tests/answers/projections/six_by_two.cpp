#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  Projected p;
  p.queries = arma::fmat(6, 2);
  p.keys = arma::fmat(6, 2);
  p.values = arma::fmat(6, 2);
  for (int t = 0; t < 6; t++) {
    for (int j = 0; j < 2; j++) {
      p.queries(t, j) = inputs(t, 0) * W_query(0, j) +
                        inputs(t, 1) * W_query(1, j) +
                        inputs(t, 2) * W_query(2, j);
      p.keys(t, j) = inputs(t, 0) * W_key(0, j) + inputs(t, 1) * W_key(1, j) +
                     inputs(t, 2) * W_key(2, j);
      p.values(t, j) = inputs(t, 0) * W_value(0, j) +
                       inputs(t, 1) * W_value(1, j) +
                       inputs(t, 2) * W_value(2, j);
    }
  }
  return p;
}
