#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind difference_kind;

/// "difference": A - B.
Operation difference_of(Source a, Source b);

/// "difference" of two results that no step shows: what A's formula gives
/// once something was changed, less what it gives unchanged. Both have the
/// shape of the result, that of one matrix of A.
Operation change_of(Source a, Tensor altered, Tensor original);

}  // namespace attn
