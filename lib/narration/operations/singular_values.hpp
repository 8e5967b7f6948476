#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind singular_values_kind;

/// "singular_values": those of A, (m, n), the largest first, (min(m, n));
/// torch.linalg.svdvals. Each is |A v|, the length to which A stretches a
/// direction v of length 1: `directions` has that of each in a row, (min(m,
/// n), n).
Operation singular_values(Source a, Tensor directions);

}  // namespace attn
