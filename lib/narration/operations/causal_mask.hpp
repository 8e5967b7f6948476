#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind causal_mask_kind;

/// "causal_mask": which keys come after a query, or which do not, as 0 and 1.
Operation causal_mask();

}  // namespace attn
