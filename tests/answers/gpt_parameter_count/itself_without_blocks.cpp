#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  attn::GptConfig bare = config;
  if (config.n_layers > 0) {
    bare.n_layers = 0;
    const std::size_t D = config.emb_dim;
    const std::size_t block =
        12 * D * D + 10 * D +
        3 * D * static_cast<std::size_t>(config.qkv_bias);
    return gpt_parameter_count(bare) + config.n_layers * block;
  }
  const std::size_t tables = config.tied ? 1 : 2;
  return (tables * config.vocab_size + config.context_length + 2) *
         config.emb_dim;
}
