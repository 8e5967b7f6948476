#include "attention/fast/streaming_attention.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "attention/fast/query_block.hpp"

namespace attn {
namespace {

// What one thread works in; kept from one strip to the next.
struct Workspace {
  std::vector<float> scores =
      std::vector<float>(block_of_queries * block_of_keys);
  std::array<QueryBlock, most_blocks_of_a_strip> blocks;
  std::vector<float> values;  // of which some are left out
};

Workspace& workspace() {
  static thread_local Workspace kept;
  return kept;
}

bool is_finite(const float* numbers, std::size_t count) {
  return std::all_of(numbers, numbers + count,
                     [](float number) { return std::isfinite(number); });
}

void take_in_all(QueryBlock& block, float* scores) {
  const std::size_t seen = block.seen_keys();
  for (std::size_t key = 0; key < seen; key += block_of_keys) {
    block.take_in(key, std::min(block_of_keys, seen - key), scores);
  }
}

// The weight of a hidden key is 0; but 0 times inf is nan, and where a block
// of values holds some that are no numbers, they spoil the rows before them
// too. Those rows are computed anew, by the same sums, with zeros for such
// values: for the last of them first, then for those before.
std::optional<std::size_t> attend_without_hidden(const HeadTask& head,
                                                 std::size_t first_query,
                                                 QueryBlock& block,
                                                 Workspace& space) {
  const std::size_t seen = block.seen_keys();
  const std::size_t queries = block.num_queries();
  const std::size_t first_place = block.first_place();
  const float* begin = head.values.first;
  space.values.assign(begin, head.values.token(seen - 1) + head.d_v);
  HeadTask visible = head;
  visible.values.first = space.values.data();
  const std::optional<std::size_t> wrong = block.finish(queries);
  for (std::size_t i = queries - 1; i > 0; --i) {
    float* value =
        space.values.data() + (first_place + i) * head.values.stride;
    if (is_finite(value, head.d_v)) continue;
    std::fill_n(value, head.d_v, 0.0F);
    block.begin(visible, first_query, queries);
    take_in_all(block, space.scores.data());
    block.finish(i);  // those before it
  }
  return wrong;
}

std::optional<std::size_t> finish(const HeadTask& head,
                                  std::size_t first_query, QueryBlock& block,
                                  Workspace& space) {
  if (!head.causal || block.is_finite()) {
    return block.finish(block.num_queries());
  }
  return attend_without_hidden(head, first_query, block, space);
}

}  // namespace

std::optional<std::size_t> attend_strip(const HeadTask& head,
                                        std::size_t first_query,
                                        std::size_t num_blocks) {
  Workspace& space = workspace();
  std::size_t used = 0;
  std::size_t query = first_query;
  while (used < num_blocks && query < head.num_queries) {
    const std::size_t count =
        std::min(block_of_queries, head.num_queries - query);
    space.blocks[used++].begin(head, query, count);
    query += count;
  }
  const auto begin = space.blocks.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(used);

  // quote strip
  // A strip: blocks of queries, of which the last sees the most keys.
  const std::size_t most_keys = std::prev(end)->seen_keys();
  for (std::size_t key = 0; key < most_keys; key += block_of_keys) {
    for (auto block = begin; block != end; ++block) {
      if (block->seen_keys() <= key) continue;
      const std::size_t left = block->seen_keys() - key;
      block->take_in(key, std::min(block_of_keys, left), space.scores.data());
    }
  }
  // end quote
  std::optional<std::size_t> wrong;
  query = first_query;
  for (auto block = begin; block != end; ++block) {
    const std::optional<std::size_t> first =
        finish(head, query, *block, space);
    if (!wrong) wrong = first;
    query += block->num_queries();
  }
  return wrong;
}

}  // namespace attn
