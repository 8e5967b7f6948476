#include "attention/streaming_attention.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "attention/query_block.hpp"

namespace attn {
namespace {

// What one thread works in; kept from one strip to the next.
struct Workspace {
  std::vector<float> scores =
      std::vector<float>(block_of_queries * block_of_keys);
  std::array<QueryBlock, most_blocks_of_a_strip> blocks;
};

Workspace& workspace() {
  static thread_local Workspace kept;
  return kept;
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
  for (auto block = begin; block != end; ++block) {
    const std::optional<std::size_t> first = block->finish();
    if (!wrong) wrong = first;
  }
  return wrong;
}

}  // namespace attn
