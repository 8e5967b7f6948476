#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind heads_context_kind;

/// "heads_context": the context vectors of all heads side by side, Z = [Z_0
/// ... Z_{H-1}] with Z_h = weights_h V_h, (T, H*head_dim), for each token of
/// X, (T, d_in). No step shows the weights, (H, T, T), and the values, (T,
/// H*head_dim), which are kept.
Operation heads_context(Source x, Tensor weights, Tensor values);

}  // namespace attn
