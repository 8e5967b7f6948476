#pragma once

#include "narration/document/operation.hpp"
#include "narration/operations/random.hpp"

namespace attn {

extern const OperationKind normal_draws_kind;

/// "normal_draws": numbers from the normal distribution of mean 0 and
/// standard deviation 1; torch.randn.
Operation drawn_normal(const Draw& draw);

}  // namespace attn
