#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted(std::min<arma::uword>(k, logits.n_elem) - 1);
  arma::frowvec e = arma::exp(logits - sorted(0));
  e.elem(arma::find(logits < last)).zeros();
  return e / arma::accu(e);
}
