#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind largest_first_kind;

/// "largest_first": the largest numbers of the vector A, as many as the
/// result has, in order; torch.topk.
Operation largest_first(Source a);

}  // namespace attn
