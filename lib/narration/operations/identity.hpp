#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind identity_kind;

/// "identity": A as it is.
Operation unchanged(Source a);

}  // namespace attn
