#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  arma::fmat values = inputs * W_value;
  values.transform([](float x) { return x > 0 ? x : 0; });
  return {inputs * W_query, inputs * W_key, values};
}
