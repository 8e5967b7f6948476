#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind mean_of_many_kind;

/// "mean_of_many": each number is the mean over so many sequences, which no
/// step shows; `sums` are their sums, of the result's shape. `stride` counts
/// what lies between two of a vector's numbers.
Operation mean_of_many(Tensor sums, std::size_t count,
                       std::size_t stride = 1);

}  // namespace attn
