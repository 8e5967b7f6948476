#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec distinct = arma::unique(logits);  // rising
  const arma::uword n = distinct.n_elem;
  const float last = distinct(n - std::min<arma::uword>(k, n));
  arma::frowvec kept = logits;
  kept.elem(arma::find(logits < last)).fill(-arma::fdatum::inf);
  return attn::softmax_rows(kept);
}
