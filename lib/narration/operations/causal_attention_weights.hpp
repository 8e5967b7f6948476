#pragma once

#include <cstdint>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind causal_attention_weights_kind;

/// What causal attention weights come from that no step shows.
struct CausalParts {
  Tensor inputs;  // (T, d_in)
  std::uint64_t seed;  // of the layers, drawn from it one after the other
  std::size_t d_out;
  bool qkv_bias;
  Tensor scores;  // (T, T), Q Kᵀ, hidden or not
};

/// "causal_attention_weights": softmax(mask(Q Kᵀ) / sqrt(d_out)).
Operation causal_attention_weights(CausalParts parts);

}  // namespace attn
