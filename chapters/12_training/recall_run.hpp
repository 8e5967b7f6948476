/// A head that learns to look things up, and what is seen of it.
#pragma once

#include <armadillo>
#include <cstddef>
#include <string>
#include <vector>

#include "training/recall_training.hpp"

namespace attn {

/// Of sequences that it was never trained with.
struct RecallScore {
  std::size_t right = 0;  // answers
  double weight_on_answer =
      0.0;  // summed; of the question, on the right pair
};

/// So many of these are tried.
inline constexpr std::size_t unseen_sequences = 1000;

/// Between two moments of the training that are kept lie so many steps.
inline constexpr std::size_t recall_stride = 10;

struct RecallRun {
  std::vector<std::string> labels;  // (T), of the sequence that is shown
  std::size_t asked;  // its place with the answer
  std::vector<float> losses;  // at each moment that is kept
  arma::fcube scores;  // (moments, T, T), of it, the future not hidden
  RecallScore before;
  RecallScore after;
};

/// Draws model, sequences to try it with, and those to train it with from one
/// stream, in this order. Says on standard error how far it is.
RecallRun run_recall(const RecallOptions& options, std::uint64_t seed);

}  // namespace attn
