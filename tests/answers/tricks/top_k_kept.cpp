#include "model/choosing.hpp"

#include "top_k.hpp"

arma::frowvec exercise::top_k(const arma::frowvec& logits, std::size_t k) {
  return attn::softmax_rows(attn::keep_top_k(logits, k));
}
