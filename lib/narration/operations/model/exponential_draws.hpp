#pragma once

#include "narration/document/operation.hpp"
#include "narration/operations/random.hpp"

namespace attn {

extern const OperationKind exponential_draws_kind;

/// "exponential_draws": two words for each number, which is -ln(1 - u);
/// torch.Tensor.exponential_.
Operation drawn_exponential(const Draw& draw);

}  // namespace attn
