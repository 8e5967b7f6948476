#pragma once

#include "narration/operations/learning/trained_weight.hpp"

namespace attn {

extern const OperationKind adamw_memory_kind;

/// "adamw_memory", (rows, 4): of the first entry of the weight for values,
/// what AdamW has of it at each of its first steps: the gradient, the mean of
/// gradients m, sqrt(v) of the mean of their squares, and what is added to
/// the weight besides its decay.
Operation adamw_memory(const TrainedLayers& layers, const Training& training);

}  // namespace attn
