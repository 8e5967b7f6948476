#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "training/recall_model.hpp"

namespace attn {

/// How a head learns to recall: each step on sequences drawn anew.
struct RecallOptions {
  RecallTask task;
  std::size_t width = 20;
  std::size_t sequences = 32;  // a step
  std::size_t steps = 200;
  double learning_rate = 0.02;  // it falls to 0 in a straight line
};

/// Trains the model by AdamW without weight decay. `before_step` is called
/// before each step, counted from 0, and once more when all are taken.
/// Returns the losses before each step and after the last, (steps + 1): the
/// mean cross entropy of the sequences that were drawn for it. Takes the
/// plain form of attention.
std::vector<float> train_to_recall(
    RecallModel& model, Generator& generator, const RecallOptions& options,
    const std::function<void(std::size_t step)>& before_step);

}  // namespace attn
