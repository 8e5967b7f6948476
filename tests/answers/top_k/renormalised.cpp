#include "top_k.hpp"

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  arma::frowvec probas = attn::softmax_rows(logits);
  const auto n = logits.n_elem;
  if (k < n) {
    const arma::frowvec rising = arma::sort(probas);
    probas.elem(arma::find(probas < rising(n - k))).zeros();
  }
  probas /= arma::accu(probas);
  return probas;
}
