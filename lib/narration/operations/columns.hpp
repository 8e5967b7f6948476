#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind columns_kind;

/// "columns": columns of A from `first` on.
Operation columns_of(Source a, std::size_t first);

}  // namespace attn
