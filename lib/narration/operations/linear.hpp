#pragma once

#include <string>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind linear_kind;

/// "linear": X Wᵀ, (T, d_in) (d_out, d_in) -> (T, d_out), and b, (d_out),
/// added to each row if there is one; torch.nn.functional.linear.
Operation linear(Source x, Source weight, std::string bias = "");

}  // namespace attn
