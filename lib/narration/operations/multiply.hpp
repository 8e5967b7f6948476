#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind multiply_kind;

/// "multiply": A B, entry by entry.
Operation multiply(Source a, Source b);

}  // namespace attn
