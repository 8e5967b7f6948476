#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind softmax_backward_kind;

/// "softmax_backward" of G, the gradient of the weights P = softmax(A /
/// divisor): P ∘ (G - the row's Σ G P) / divisor, that of A. All (T, S).
Operation softmax_backward(Source gradient, Source weights, double divisor);

}  // namespace attn
