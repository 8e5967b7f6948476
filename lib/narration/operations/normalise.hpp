#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind normalise_kind;

/// "normalise": the rows of A, each over its sum.
Operation normalise(Source a);

}  // namespace attn
