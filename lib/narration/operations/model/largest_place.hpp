#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind largest_place_kind;

/// "largest_place": where in each row of A the largest number stands, the
/// first of several, counted from 0; torch.argmax with dim=-1.
Operation largest_place(Source a);

}  // namespace attn
