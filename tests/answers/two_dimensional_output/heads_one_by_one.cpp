#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const std::size_t width = output_width / num_heads;
  arma::fcube out(batch.n_rows, output_width, batch.n_slices);
  for (std::size_t h = 0; h < num_heads; ++h) {
    attn::CausalAttention head({batch.n_cols, width, batch.n_rows},
                               generator);
    out.cols(h * width, (h + 1) * width - 1) = head.forward(batch);
  }
  return out;
}
