#include "gpt_parameter_count.hpp"

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  const int V = static_cast<int>(config.vocab_size);
  const int C = static_cast<int>(config.context_length);
  const int D = static_cast<int>(config.emb_dim);
  const int L = static_cast<int>(config.n_layers);
  const unsigned block = 12U * unsigned(D) * unsigned(D) + 10U * unsigned(D) +
                         (config.qkv_bias ? 3U * unsigned(D) : 0U);
  return unsigned(V + C) * unsigned(D) + unsigned(L) * block +
         2U * unsigned(D) + (config.tied ? 0U : unsigned(V) * unsigned(D));
}
