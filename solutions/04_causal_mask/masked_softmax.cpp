// exp(-inf) is 0: a score of -inf takes no part in the softmax's sum, as if
// the key were not there. Each row is then shared out once, among the keys
// that may be seen, and sums to 1 without any more work.
#include "04_causal_mask/masked_softmax.hpp"

namespace solution {

arma::fmat masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = scores;
  for (std::size_t t = 0; t < masked.n_rows; ++t) {
    for (std::size_t s = t + 1; s < masked.n_cols; ++s) {
      masked(t, s) = -arma::fdatum::inf;
    }
  }
  return attn::softmax_rows(masked);  // (T, T)
}

}  // namespace solution
