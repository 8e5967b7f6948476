#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  attn::Heads heads(x.n_slices, num_heads);
  for (size_t b = 0; b < x.n_slices; ++b)
    for (size_t h = 0; h < num_heads; ++h) heads(b, h) = x.slice(b).col(h);
  return heads;
}
