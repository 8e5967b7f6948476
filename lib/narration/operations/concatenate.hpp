#pragma once

#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind concatenate_kind;

/// "concatenate": results of the same shape side by side; torch.cat with
/// dim=-1.
Operation concatenate(std::vector<Source> parts);

}  // namespace attn
