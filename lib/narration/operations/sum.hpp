#pragma once

#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind sum_kind;

/// "sum": A + B + ..., entry by entry, all of one shape.
Operation sum_of(std::vector<Source> parts);

}  // namespace attn
