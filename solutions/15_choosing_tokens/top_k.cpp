// The k-th largest logit is a threshold: what lies below it becomes -inf,
// whose exponential is exactly 0, and the softmax shares everything out among
// the rest. Nothing is moved, so each probability stands where its token's
// logit stood. A comparison with < keeps the k-th itself, and whatever equals
// it.
#include "15_choosing_tokens/top_k.hpp"

#include <algorithm>

namespace solution {

arma::frowvec top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted(std::min<std::size_t>(k, logits.n_elem) - 1);
  arma::frowvec kept = logits;  // (V)
  kept.elem(arma::find(logits < last)).fill(-arma::fdatum::inf);
  return attn::softmax_rows(kept);
}

}  // namespace solution
