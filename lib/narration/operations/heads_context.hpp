#pragma once

#include <cstddef>
#include <cstdint>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind heads_context_kind;

/// What the context vectors of a module come from that no step shows.
struct HeadsParts {
  std::uint64_t seed;  // of the layers, drawn from it one after the other
  bool qkv_bias;
  Tensor weights;  // (1, H, T, T)
  Tensor values;  // (1, T, H*head_dim)
  std::size_t words_before = 0;  // of the seed, that were drawn before
};

/// "heads_context": the context vectors of all heads side by side, Z = [Z_0
/// ... Z_{H-1}] with Z_h = weights_h V_h, (T, H*head_dim), for each token of
/// X, (T, d_in).
Operation heads_context(Source x, HeadsParts parts);

}  // namespace attn
