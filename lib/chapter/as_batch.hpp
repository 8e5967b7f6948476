#pragma once

#include <armadillo>

namespace attn {

/// A matrix as a batch of one: (T, d) -> (1, T, d).
inline arma::fcube as_batch(const arma::fmat& x) {
  arma::fcube batch(x.n_rows, x.n_cols, 1);
  batch.slice(0) = x;
  return batch;
}

}  // namespace attn
