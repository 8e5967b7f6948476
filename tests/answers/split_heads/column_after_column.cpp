#include "split_heads.hpp"

attn::Heads exercise::split_heads(const arma::fcube& x,
                                  std::size_t num_heads) {
  const auto d_k = x.n_cols / num_heads;
  attn::Heads result(x.n_slices, num_heads);
  result.for_each([&](arma::fmat& head) { head.set_size(x.n_rows, 0); });
  for (arma::uword b = 0; b < x.n_slices; ++b)
    for (arma::uword c = 0; c < x.n_cols; ++c) {
      arma::fmat& head = result(b, c / d_k);
      head = arma::join_rows(head, x.slice(b).col(c));
    }
  return result;
}
