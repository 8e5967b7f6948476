/// What is recorded of weights whose future has to be gone.
#pragma once

#include <armadillo>
#include <cstddef>
#include <string>

#include "grading/probes/token_labels.hpp"
#include "grading/trials/outcome.hpp"

namespace attn {

/// Records weights that are to be (T, T), as "the " and `name`: their shape,
/// those of the future, the sums of their rows and the weights themselves.
inline void record_causal_weights(Outcome& outcome, const std::string& name,
                                  const arma::fmat& weights, std::size_t T) {
  outcome.record_shape("the shape of the " + name,
                       {weights.n_rows, weights.n_cols});
  arma::fmat future = weights;
  for (std::size_t t = 0; t < future.n_rows; ++t) {
    for (std::size_t s = 0; s <= t && s < future.n_cols; ++s) {
      future(t, s) = 0.0F;
    }
  }
  outcome.record_derived("the weights of the future", future, token_pairs(T));
  const arma::fmat sums = arma::sum(weights, 1);  // (T, 1)
  outcome.record_derived("the sums of the rows", sums, token_rows(T));
  outcome.record("the " + name, weights, token_pairs(T));
}

}  // namespace attn
