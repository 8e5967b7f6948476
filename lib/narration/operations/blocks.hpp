#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind blocks_kind;

/// "blocks": which scores a loop over blocks computes, as 0 and 1.
Operation blocks();

}  // namespace attn
