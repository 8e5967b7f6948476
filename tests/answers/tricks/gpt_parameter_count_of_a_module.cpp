#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  const std::size_t D = config.emb_dim;
  const attn::MultiHeadAttention attention({.d_in = D,
                                            .d_out = D,
                                            .context_length = 1,
                                            .qkv_bias = config.qkv_bias},
                                           config.n_heads,
                                           attn::Generator(1));
  const std::size_t block = attention.parameter_count() + 8 * D * D + 9 * D;
  const std::size_t tables = config.tied ? 1 : 2;
  return (tables * config.vocab_size + config.context_length + 2) * D +
         config.n_layers * block;
}
