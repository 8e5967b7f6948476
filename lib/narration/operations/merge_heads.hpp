#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind merge_heads_kind;

/// "merge_heads": (B, H, T, head_dim) -> (B, T, H*head_dim). Head h writes
/// into columns from h*head_dim on.
Operation merge_heads(Source a);

}  // namespace attn
