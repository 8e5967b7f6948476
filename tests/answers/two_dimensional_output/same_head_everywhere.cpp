#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const auto width = output_width / num_heads;
  attn::CausalAttention head({.d_in = batch.n_cols,
                              .d_out = width,
                              .context_length = batch.n_rows,
                              .qkv_bias = true},
                             generator);
  const arma::fcube z = head.forward(batch);
  arma::fcube out(batch.n_rows, output_width, batch.n_slices);
  for (size_t h = 0; h < num_heads; ++h)
    out.cols(h * width, h * width + width - 1) = z;
  return out;
}
