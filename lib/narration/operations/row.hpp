#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind row_kind;

/// "row": one row of A.
Operation row_of(Source a, std::size_t row);

}  // namespace attn
