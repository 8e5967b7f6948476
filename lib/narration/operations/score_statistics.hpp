#pragma once

#include <cstddef>
#include <cstdint>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind score_statistics_kind;

/// What was summed for the statistics of scores.
struct ScoreSums {
  std::uint64_t seed;  // of the generator
  std::size_t drawn;  // n queries, and then n keys, of each width
  Tensor widths;  // (r), d_k of each row
  Tensor squares;  // (r), Σ (score - mean)² over the n·n scores
  Tensor top_weights;  // (r), Σ of each query's largest weight
  Tensor top_weights_scaled;  // (r), the same of scores / sqrt(d_k)
};

/// "score_statistics" of n drawn queries and n drawn keys, (r, 4): the
/// standard deviation of their scores, sqrt(Σ (score - mean)² / (n² - 1));
/// the same over sqrt(d_k); the mean of each query's largest weight, without
/// and with that division. torch.std and torch.mean.
Operation score_statistics(const ScoreSums& sums);

}  // namespace attn
