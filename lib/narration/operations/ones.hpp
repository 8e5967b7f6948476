#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind ones_kind;

/// "ones": every number is 1.
Operation all_ones();

}  // namespace attn
