#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted(std::min<arma::uword>(k, logits.n_elem) - 1);
  arma::frowvec kept(logits.n_elem, arma::fill::zeros);
  for (arma::uword i = 0; i < logits.n_elem; ++i) {
    if (logits(i) >= last) kept(i) = logits(i);
  }
  return attn::softmax_rows(kept);
}
