// A matrix on the right works on each row of what stands on its left, and the
// rows are the tokens: one product makes the queries of all of them. All
// three products start from the inputs; none depends on another.
#include "02_trainable_weights/projections.hpp"

namespace solution {

Projected project_all(const arma::fmat& inputs, const arma::fmat& W_query,
                      const arma::fmat& W_key, const arma::fmat& W_value) {
  const arma::fmat queries = inputs * W_query;  // (T, d_in) -> (T, d_out)
  const arma::fmat keys = inputs * W_key;  // (T, d_in) -> (T, d_out)
  const arma::fmat values = inputs * W_value;  // (T, d_in) -> (T, d_out)
  return {queries, keys, values};
}

}  // namespace solution
