#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted(std::min<arma::uword>(k, logits.n_elem) - 1);
  arma::frowvec kept = logits;
  for (arma::uword i = 0; i < kept.n_elem; ++i) {
    if (kept(i) < last) kept(i) = -1e9F;
  }
  return attn::softmax_rows(kept);
}
