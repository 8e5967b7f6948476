#pragma once

#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind mean_of_gradients_kind;

/// "mean_of_gradients": for each layer the mean of the absolute values of its
/// weight's gradient; torch.Tensor.abs().mean().
Operation mean_of_gradients(const std::vector<Tensor>& gradients);

}  // namespace attn
