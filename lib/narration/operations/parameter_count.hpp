#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind parameter_count_kind;

/// "parameter_count": how many parameters layers have, from their shapes.
Operation by_counting_parameters();

}  // namespace attn
