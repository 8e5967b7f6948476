#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind rescaled_sum_kind;

/// "rescaled_sum": the sum of A.
Operation rescaled_sum(Source a);

/// The same, and f times the sum before it.
Operation rescaled_sum(Source a, Source before, Source f);

}  // namespace attn
