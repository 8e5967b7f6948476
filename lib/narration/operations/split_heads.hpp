#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind split_heads_kind;

/// "split_heads": (B, T, H*head_dim) -> (B, H, T, head_dim). Head h takes
/// columns from h*head_dim on.
Operation split_heads(Source a);

}  // namespace attn
