#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind causal_attention_weights_kind;

/// "causal_attention_weights": softmax(mask(Q Kᵀ) / sqrt(d_k)), where no step
/// shows the scores.
Operation causal_attention_weights();

}  // namespace attn
