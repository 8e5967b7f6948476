#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind causal_attention_weights_kind;

/// "causal_attention_weights": softmax(mask(Q Kᵀ) / divisor) of scores that
/// no step shows, (T, T), hidden or not.
Operation causal_attention_weights(Tensor scores, double divisor);

}  // namespace attn
