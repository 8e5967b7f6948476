#include "gpt_parameter_count.hpp"

#include <numeric>
#include <vector>

std::size_t exercise::gpt_parameter_count(const attn::GptConfig& config) {
  const std::size_t D = config.emb_dim;
  std::vector<std::size_t> block = {3 * D * D, D * D, D,     8 * D * D,
                                    4 * D,     D,     2 * D, 2 * D};
  if (config.qkv_bias) block.push_back(3 * D);
  const std::size_t one =
      std::accumulate(block.begin(), block.end(), std::size_t{0});
  std::vector<std::size_t> all(config.n_layers, one);
  all.push_back(config.vocab_size * D);
  if (!config.tied) all.push_back(config.vocab_size * D);
  all.push_back(config.context_length * D);
  all.push_back(2 * D);
  return std::accumulate(all.begin(), all.end(), std::size_t{0});
}
