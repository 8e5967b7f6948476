#pragma once

#include <array>
#include <cstddef>

#include "attention/fast/block.hpp"

namespace attn {

/// The softmax of scores that come block by block, for a few queries at a
/// time. Of all scores so far it keeps two numbers for each query i:
///
///   m_i  the largest score              l_i  Σ_j 2^(s_ij - m_i)
///
/// A new block may hold a larger score. Then all that was summed up under the
/// old maximum m is multiplied by 2^(m - m'), m' the new one, and it is as if
/// m' had been known from the start:
///
///   m' = max(m, max_j s_ij)       l' = l 2^(m - m') + Σ_j 2^(s_ij - m')
///
/// Powers of 2 cost less than those of e: scores come multiplied by log2(e),
/// and exp(s) = 2^(s log2(e)).
///
/// The source is Milakov and Gimelshein, "Online normalizer calculation for
/// softmax" (2018), as FlashAttention uses it.
class RunningSoftmax {
 public:
  static constexpr std::size_t most_queries = 64;

  /// For so many queries, at most most_queries.
  explicit RunningSoftmax(std::size_t queries);

  /// Takes in the scores of some more keys, (queries, keys), and puts
  /// 2^(s_ij - m'_i) in their place. A score of -inf gives exactly 0.
  void add(const Block& scores);

  /// What sums over the keys before the last block have to be multiplied by,
  /// 2^(m - m'), one number for each query.
  const float* factors() const { return factor_.data(); }

  /// l, one for each query: what the sums have to be divided by in the end.
  /// It is not a positive finite number if a score was nan or +inf.
  const float* sums() const { return sum_.data(); }

  /// log2 Σ_j 2^s_ij = m + log2(l) of a query: the one number from which all
  /// its weights can be had again, 2^(s_ij - log_sum).
  float log_sum(std::size_t query) const;

 private:
  std::size_t queries_;
  alignas(64) std::array<float, most_queries> largest_;
  alignas(64) std::array<float, most_queries> sum_;
  alignas(64) std::array<float, most_queries> factor_;
};

/// Multiplies column c of the block by factors[c].
void scale_columns(const Block& block, const float* factors);

}  // namespace attn
