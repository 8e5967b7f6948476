#include "model/gpt_config.hpp"

namespace attn {
namespace {

GptConfig gpt2(std::size_t emb_dim, std::size_t n_heads,
               std::size_t n_layers) {
  return {.emb_dim = emb_dim, .n_heads = n_heads, .n_layers = n_layers};
}

}  // namespace

const std::vector<Gpt2Size>& gpt2_sizes() {
  static const std::vector<Gpt2Size> sizes = {{"small", gpt2(768, 12, 12)},
                                              {"medium", gpt2(1024, 16, 24)},
                                              {"large", gpt2(1280, 20, 36)},
                                              {"xl", gpt2(1600, 25, 48)}};
  return sizes;
}

std::size_t parameter_count(const GptConfig& config) {
  const std::size_t D = config.emb_dim;
  // quote parameter_count
  const std::size_t embeddings =
      (config.vocab_size + config.context_length) * D;
  const std::size_t projections = 3 * D * D + (config.qkv_bias ? 3 * D : 0);
  const std::size_t attention = projections + D * D + D;
  const std::size_t feed_forward = 4 * D * D + 4 * D + 4 * D * D + D;
  const std::size_t norm = 2 * D;
  const std::size_t block = attention + feed_forward + 2 * norm;
  const std::size_t output = config.tied ? 0 : config.vocab_size * D;
  return embeddings + config.n_layers * block + norm + output;
  // end quote
}

}  // namespace attn
