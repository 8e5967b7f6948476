#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace attn {

/// Which two neighbouring tokens become one, and which pair comes first.
/// Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with
/// Subword Units", 2016.
class BytePairs {
 public:
  using Id = std::uint32_t;

  /// The next pair in rank: `left` and `right` become `joined`.
  void add(Id left, Id right, Id joined);

  /// Joins the pair of lowest rank, the first of several, until no two
  /// neighbours are a pair. The time grows with n log n.
  std::vector<Id> join(const std::vector<Id>& tokens) const;

 private:
  struct Pair {
    std::size_t rank;
    Id joined;
  };

  const Pair* find(Id left, Id right) const;

  std::unordered_map<std::uint64_t, Pair> pairs_;
};

}  // namespace attn
