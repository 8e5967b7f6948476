#include "chapters/09_long_sequences/written_costs.hpp"

#include <algorithm>

namespace attn {
namespace {

std::size_t at_a_time(std::size_t size, std::size_t all) {
  return size == 0 ? all : std::min(size, all);
}

// Of n strips of so many queries, the first sees the keys of one strip, the
// next of two: 1 + 2 + ... + n = n (n + 1) / 2 strips of keys. What remains
// of the queries sees all keys.
WrittenNumber scores_of(const Rung& rung, std::size_t T) {
  if (!rung.skips_hidden) return WrittenNumber(T) * T;
  const std::size_t rows = at_a_time(rung.queries, T);
  const WrittenNumber strips = T / rows;
  const WrittenNumber scores =
      WrittenNumber(rows) * rows * strips * (strips + 1) / 2;
  const std::size_t rest = T % rows;
  return rest == 0 ? scores : scores + WrittenNumber(rest) * T;
}

}  // namespace

WrittenNumber written_operations(const Rung& rung, const ManyHeads& heads) {
  const WrittenNumber d_k = heads.d_k();
  const WrittenNumber products =
      rung.score_products == 1 ? d_k : rung.score_products * d_k;
  return scores_of(rung, heads.num_tokens()) * 2 * (products + heads.d_v()) *
         heads.num_heads / WrittenNumber::power_of_ten(9);
}

WrittenNumber written_score_bytes(const Rung& rung, const ManyHeads& heads) {
  const std::size_t T = heads.num_tokens();
  return WrittenNumber(rung.kept) * at_a_time(rung.queries, T) *
         at_a_time(rung.keys, T) * sizeof(float) /
         WrittenNumber::power_of_ten(6);
}

}  // namespace attn
