#pragma once

#include "model/gpt_config.hpp"
#include "narration/document/written_number.hpp"

namespace attn {

/// parameter_count, with how it is counted.
inline WrittenNumber written_count(const GptConfig& config) {
  const WrittenNumber V = config.vocab_size;
  const WrittenNumber C = config.context_length;
  const WrittenNumber D = config.emb_dim;
  const WrittenNumber L = config.n_layers;
  const WrittenNumber block =
      config.qkv_bias ? 12 * D * D + 13 * D : 12 * D * D + 10 * D;
  const WrittenNumber body = V * D + C * D + L * block + 2 * D;
  return config.tied ? body : body + V * D;
}

}  // namespace attn
