#pragma once

#include <vector>

#include "narration/operations/learning/trained_weight.hpp"

namespace attn {

extern const OperationKind training_losses_kind;

/// "training_losses", (steps + 1): the mean squared error before each step,
/// and after the last. `count` is how many numbers it is the mean of.
Operation training_losses(const TrainedLayers& layers,
                          const Training& training, std::size_t count);

/// The same for several learning rates of plain descent, a row each, (rates,
/// 3): before the first step, after it, and after the last.
Operation losses_by_rate(const TrainedLayers& layers, std::size_t steps,
                         const std::vector<float>& rates, std::size_t count);

}  // namespace attn
