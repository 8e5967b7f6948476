#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind transpose_kind;

/// "transpose": A with its last two axes exchanged.
Operation transpose_of(Source a);

}  // namespace attn
