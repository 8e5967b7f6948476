#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "attention/fast/head_task.hpp"
#include "attention/fast/running_softmax.hpp"

namespace attn {

/// A block of queries of one head, and what was summed up for it from the
/// keys and values so far: the numbers of RunningSoftmax, and the context Σ_j
/// 2^(s_ij - m_i) v_j. Its memory is kept from one block to the next.
class QueryBlock {
 public:
  /// Begins anew with queries first_query to first_query + num_queries - 1,
  /// at most RunningSoftmax::most_queries. `head` must outlive that.
  void begin(const HeadTask& head, std::size_t first_query,
             std::size_t num_queries);

  /// How many keys the mask leaves to the last of them.
  std::size_t seen_keys() const;

  /// The place of the first of them among the keys.
  std::size_t first_place() const { return first_place_; }

  /// Takes in the keys from first_key on and their values, `count` of those
  /// that are seen. `scores` has room for (num_queries, count) numbers.
  ///
  ///   scores = Q Kᵀ;  hide the future;  P, f = softmax.add(scores)
  ///   context = f context + Vᵀ Pᵀ
  void take_in(std::size_t first_key, std::size_t count, float* scores);

  /// Whether the context so far is all finite numbers.
  bool is_finite();

  /// Writes context / sums and, if wanted, the logarithms of the sums to
  /// where the head has them, of the first `count` queries. Returns the first
  /// of them whose sum is no positive finite number, for one of its scores
  /// was nan or +inf; nothing if all is well.
  std::optional<std::size_t> finish(std::size_t count);

  std::size_t num_queries() const { return num_queries_; }

 private:
  Block context();

  const HeadTask* head_ = nullptr;
  std::size_t first_query_ = 0;
  std::size_t first_place_ = 0;  // of that query among the keys
  std::size_t num_queries_ = 0;
  std::vector<float> queries_;  // (num_queries, d_k), scaled
  std::vector<float> context_;  // (d_v, num_queries)
  RunningSoftmax softmax_{0};
};

}  // namespace attn
