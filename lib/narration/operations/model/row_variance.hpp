#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind row_variance_kind;

/// "row_variance": the mean of the squared distances of each row of A, (T,
/// d), from its mean, (T, 1): (T, 1). `unbiased` divides by d - 1 in place of
/// d; torch.Tensor.var(dim=-1, keepdim=True, unbiased=...).
Operation row_variance(Source a, Source mean, bool unbiased);

}  // namespace attn
