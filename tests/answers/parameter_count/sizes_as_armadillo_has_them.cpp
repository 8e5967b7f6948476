#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const arma::SizeMat weight(options.d_out, options.d_in);
  const arma::SizeMat square(options.d_out, options.d_out);
  std::size_t numbers = square.n_rows * square.n_cols + square.n_rows;
  for (int layer = 0; layer < 3; ++layer)
    numbers += weight.n_rows * weight.n_cols +
               (options.qkv_bias ? weight.n_rows : 0);
  return numbers;
}
