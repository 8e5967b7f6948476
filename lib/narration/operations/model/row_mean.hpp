#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind row_mean_kind;

/// "row_mean": the mean of each row of A, (T, d) -> (T, 1);
/// torch.Tensor.mean(dim=-1, keepdim=True).
Operation row_mean(Source a);

}  // namespace attn
