// The keys after query t are those to the right of the diagonal: column t is
// where the token meets itself, which it may, and the future begins at t + 1.
// The last row stays all zeros, since nothing follows the last token.
#include "04_causal_mask/causal_mask.hpp"

namespace solution {

arma::umat causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens, arma::fill::zeros);  // (T, T)
  for (std::size_t t = 0; t < num_tokens; ++t) {
    for (std::size_t s = t + 1; s < num_tokens; ++s) {
      mask(t, s) = 1;
    }
  }
  return mask;
}

}  // namespace solution
