#include "two_dimensional_output.hpp"

#include <stdexcept>

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  if (output_width % 2 == 1)
    throw std::runtime_error("output_width must be even");
  attn::AttentionOptions options{batch.n_cols, output_width / num_heads,
                                 batch.n_rows};
  return attn::MultiHeadAttentionWrapper(options, num_heads, generator)
      .forward(batch);
}
