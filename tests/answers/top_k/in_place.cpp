#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  auto& kept = const_cast<arma::frowvec&>(logits);
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted(std::min<arma::uword>(k, logits.n_elem) - 1);
  kept.elem(arma::find(kept < last)).fill(-arma::fdatum::inf);
  return attn::softmax_rows(kept);
}
