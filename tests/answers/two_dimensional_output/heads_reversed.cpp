#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const auto width = output_width / num_heads;
  attn::MultiHeadAttentionWrapper wrapper({batch.n_cols, width, batch.n_rows},
                                          num_heads, generator);
  arma::fcube z = wrapper.heads[0].forward(batch);
  for (size_t h = 1; h < num_heads; ++h)
    z.insert_cols(0, wrapper.heads[h].forward(batch));
  return z;
}
