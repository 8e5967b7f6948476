#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind descent_step_kind;

/// "descent_step": A - learning_rate G, entry by entry; one step of
/// torch.optim.SGD.
Operation descent_step(Source a, Source gradient, double learning_rate);

}  // namespace attn
