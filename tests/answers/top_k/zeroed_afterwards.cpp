#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  arma::frowvec probas = attn::softmax_rows(logits);
  const arma::frowvec sorted = arma::sort(probas, "descend");
  const float last = sorted(std::min<arma::uword>(k, logits.n_elem) - 1);
  probas.transform([last](float p) { return p < last ? 0.0F : p; });
  return probas;
}
