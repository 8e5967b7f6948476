#pragma once

#include <vector>

#include "narration/document/operation.hpp"
#include "narration/operations/random.hpp"

namespace attn {

extern const OperationKind mean_of_gradients_kind;

/// "mean_of_gradients": for each layer the mean of the absolute values of its
/// weight's gradient; torch.Tensor.abs().mean(). The layers, as wide as x
/// (1, d) but for the last one, which makes one number, are drawn one after
/// the other; each ends in GELU, with `shortcuts` around all but the last.
/// The loss is the square of what comes out.
Operation mean_of_gradients(Source x, const std::vector<Tensor>& gradients,
                            const Draw& draw, bool shortcuts);

}  // namespace attn
