#include "top_k.hpp"

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  if (k >= logits.n_elem) return attn::softmax_rows(logits);
  const arma::frowvec sorted = arma::sort(logits, "descend");
  arma::frowvec masked = logits;
  for (float& logit : masked) {
    if (logit < sorted(k - 1)) logit = -arma::fdatum::inf;
  }
  return attn::softmax_rows(masked);
}
