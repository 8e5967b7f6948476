// Nearly all of it lies in two places. The tables and the output grow with
// the vocabulary, V D each; the blocks grow with the square of the width, 12
// D D each, of which 8 are feed forward's. Biases and norms are small beside
// these. Heads share the columns of the projections, so that their number
// changes nothing, and an output that is tied is counted where it is kept.
#include "14_gpt/gpt_parameter_count.hpp"

namespace solution {

std::size_t gpt_parameter_count(const attn::GptConfig& config) {
  const std::size_t D = config.emb_dim;
  const std::size_t tables = (config.vocab_size + config.context_length) * D;
  const std::size_t projection = D * D + (config.qkv_bias ? D : 0);
  const std::size_t out_proj = D * D + D;
  const std::size_t feed_forward = (4 * D * D + 4 * D) + (D * 4 * D + D);
  const std::size_t norm = 2 * D;
  const std::size_t block =
      3 * projection + out_proj + feed_forward + 2 * norm;
  const std::size_t out_head = config.tied ? 0 : config.vocab_size * D;
  return tables + config.n_layers * block + norm + out_head;
}

}  // namespace solution
