#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind layer_norm_kind;

/// "layer_norm": (A - mean) / sqrt(variance + eps), each row of A (T, d) by
/// its own mean and variance; torch.nn.LayerNorm(d) as it is made, with scale
/// 1 and shift 0.
Operation layer_norm(Source a, double eps = 1e-5);

}  // namespace attn
