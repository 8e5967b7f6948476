#include "top_k.hpp"

#include <algorithm>

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  const arma::uvec order = arma::sort_index(logits, "descend");
  const arma::uvec top = order.head(std::min<arma::uword>(k, order.n_elem));
  arma::frowvec kept(logits.n_elem);
  kept.fill(-arma::fdatum::inf);
  kept.elem(top) = logits.elem(top);
  return attn::softmax_rows(kept);
}
