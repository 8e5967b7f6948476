#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind transformer_block_kind;

/// "transformer_block": X + att(norm1(X)), which is Y, + ff(norm2(Y)), (1, T,
/// d). No step shows what attention and feed forward add, of X's shape.
Operation transformer_block(Source x, Tensor att, Tensor ff);

}  // namespace attn
