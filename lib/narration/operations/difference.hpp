#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind difference_kind;

/// "difference": A - B.
Operation difference_of(Source a, Source b);

/// "difference" of two results that no step shows: what A's formula gives
/// once something was changed, less what it gives unchanged. Its shape is
/// that of one matrix of A.
Operation change_of(Source a);

}  // namespace attn
