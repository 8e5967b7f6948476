#pragma once

#include <vector>

#include "narration/operations/learning/trained_weight.hpp"

namespace attn {

extern const OperationKind training_losses_kind;

/// "training_losses", (steps + 1): the mean squared error before each step,
/// and after the last. `count` is how many numbers it is the mean of.
Operation training_losses(const TrainedLayers& layers,
                          const Training& training, std::size_t count);

inline constexpr float largest_loss_shown = 1e6F;

/// The same for several learning rates of plain descent, a row each, (rates,
/// 3): before the first step, after it, and after the last. More than
/// largest_loss_shown is inf: how the loss flies away depends on the last
/// digits of each step.
Operation losses_by_rate(const TrainedLayers& layers, std::size_t steps,
                         const std::vector<float>& rates, std::size_t count);

}  // namespace attn
