#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind masked_fill_kind;

/// "masked_fill": A, with -inf where the mask is 1; torch.Tensor.masked_fill.
Operation masked_fill(Source a, Source mask);

}  // namespace attn
