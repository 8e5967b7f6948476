#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::frowvec sorted = arma::sort(logits, "descend");
  return attn::softmax_rows(
      sorted.head(std::min<arma::uword>(k, logits.n_elem)));
}
