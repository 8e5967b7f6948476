#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind count_kind;

/// "count": counted by the code of its step, from sizes alone.
Operation by_counting();

}  // namespace attn
