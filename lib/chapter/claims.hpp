#pragma once

#include "tensor/compare.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// What chapters claim of their results more than once.

/// Every row, over the last axis, sums to 1 to within the tolerance.
bool rows_sum_to_one(const Tensor& weights, double tolerance = 1e-5);

/// No query gives weight to a key after it: zeros above the diagonal of each
/// matrix.
bool future_gets_no_weight(const Tensor& weights);

}  // namespace attn
