#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind mean_squared_error_backward_kind;

/// "mean_squared_error_backward": 2 (A - B) / n, n the count of A's numbers;
/// the gradient of torch.nn.functional.mse_loss. A and B have one shape, and
/// the result may have more rows: those that the loss does not look at,
/// zeros.
Operation mean_squared_error_backward_of(Source a, Source b);

}  // namespace attn
