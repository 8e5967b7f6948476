#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind relu_kind;

/// "relu": max(a, 0), entry by entry; torch.nn.functional.relu.
Operation relu_of(Source a);

}  // namespace attn
