#include "top_k.hpp"

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted.head(k).min();
  arma::frowvec kept = logits;
  kept.elem(arma::find(logits < last)).fill(-arma::fdatum::inf);
  return attn::softmax_rows(kept);
}
