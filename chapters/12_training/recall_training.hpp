/// A head that learns to look things up.
#pragma once

#include <armadillo>
#include <cstddef>
#include <string>
#include <vector>

#include "training/recall_model.hpp"

namespace attn {

/// How it is trained: each step on sequences drawn anew.
struct RecallOptions {
  RecallTask task;
  std::size_t width = 20;
  std::size_t sequences = 32;  // a step
  std::size_t steps = 400;
  double learning_rate = 0.01;  // it falls to 0 in a straight line
  std::size_t stride = 20;  // between two losses that are kept
  std::size_t unseen = 1000;  // sequences that it is tried with
};

/// Of sequences that it was never trained with.
struct RecallScore {
  std::size_t right = 0;  // answers
  double weight_on_answer =
      0.0;  // summed; of the question, on the right pair
};

struct RecallTraining {
  std::vector<std::string> labels;  // (T), of the sequence that is shown
  std::size_t asked;  // its place with the answer
  std::vector<float> losses;  // mean over the sequences of a step
  std::vector<float> loss_sums;  // the same, not divided
  arma::fcube scores;  // (S, T, T), of that sequence, at each of these steps
  RecallScore before;
  RecallScore after;
};

/// Draws model, sequences to try it with, and those to train it with from one
/// stream, in this order. Says on standard error how far it is.
RecallTraining train_to_recall(const RecallOptions& options,
                               std::uint64_t seed);

}  // namespace attn
