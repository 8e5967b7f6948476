#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind rows_kind;

/// "rows": A without its `first` first rows and its `last` last ones, (T, d)
/// -> (T - first - last, d); as A[first : T - last] in PyTorch.
Operation rows_without(Source a, std::size_t first, std::size_t last);

}  // namespace attn
