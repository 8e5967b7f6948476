#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind singular_values_kind;

/// "singular_values": those of A, the largest first; torch.linalg.svdvals.
Operation singular_values(Source a);

}  // namespace attn
