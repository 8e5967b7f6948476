#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind mean_squared_error_kind;

/// "mean_squared_error": the mean of (a - b)² over all entries of A and B,
/// two matrices of one shape; a number; torch.nn.functional.mse_loss.
Operation mean_squared_error_of(Source a, Source b);

}  // namespace attn
