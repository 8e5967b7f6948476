#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind causal_mask_kind;

/// "causal_mask": 1 for keys that come after a query, and 0 for the others.
Operation causal_mask();

/// "causal_mask" the other way round: 1 for keys that may be seen.
Operation visible_mask();

}  // namespace attn
