#include "attention/streaming_attention.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "attention/block.hpp"
#include "attention/running_softmax.hpp"

namespace attn {
namespace {

constexpr float log2_of_e = 1.44269504F;

// What one thread works in; kept from one block to the next.
struct Workspace {
  std::vector<float> queries;  // (rows, d_k)
  std::vector<float> scores;  // (rows, keys of a block)
  std::vector<float> context;  // (rows, d_v)

  void fit(std::size_t d_k, std::size_t d_v) {
    const auto grow = [](std::vector<float>& numbers, std::size_t size) {
      if (numbers.size() < size) numbers.resize(size);
    };
    grow(queries, block_of_queries * d_k);
    grow(scores, block_of_queries * block_of_keys);
    grow(context, block_of_queries * d_v);
  }
};

Workspace& workspace() {
  static thread_local Workspace kept;
  return kept;
}

Block rows_of(std::vector<float>& numbers, std::size_t rows,
              std::size_t columns) {
  return {numbers.data(), rows, columns, block_of_queries};
}

ConstBlock read_only(const Block& block) {
  return {block.first, block.rows, block.columns, block.stride};
}

// Keys or values from one token on, as (features, tokens).
ConstBlock columns_of(const TokensOf<const float>& tokens, std::size_t begin,
                      std::size_t count, std::size_t width) {
  return {tokens.token(begin), width, count, tokens.stride};
}

// The queries as rows, multiplied by what every score would be.
void copy_queries(const HeadTask& head, std::size_t first_query,
                  const Block& to) {
  const float scale = log2_of_e / std::sqrt(static_cast<float>(head.d_k));
  for (std::size_t r = 0; r < to.rows; ++r) {
    const float* query = head.queries.token(first_query + r);
    for (std::size_t c = 0; c < to.columns; ++c) {
      to.column(c)[r] = query[c] * scale;
    }
  }
}

// Key `first_key` + c lies in the future of all queries whose own place is
// before it.
void hide_future(const Block& scores, std::size_t first_key,
                 std::size_t first_place) {
  for (std::size_t c = 0; c < scores.columns; ++c) {
    const std::size_t key = first_key + c;
    if (key <= first_place) continue;
    const std::size_t hidden = std::min(key - first_place, scores.rows);
    std::fill_n(scores.column(c), hidden,
                -std::numeric_limits<float>::infinity());
  }
}

// The first row whose sum is not positive and finite.
std::optional<std::size_t> divide(const Block& context, const float* sums) {
  float shares[block_of_queries];
  std::optional<std::size_t> wrong;
  for (std::size_t r = 0; r < context.rows; ++r) {
    const bool fine = sums[r] > 0.0F && std::isfinite(sums[r]);
    if (!fine && !wrong) wrong = r;
    shares[r] = 1.0F / sums[r];
  }
  scale_rows(context, shares);
  return wrong;
}

void copy_context(const Block& context, const TokensOf<float>& to,
                  std::size_t first_query) {
  for (std::size_t r = 0; r < context.rows; ++r) {
    float* token = to.token(first_query + r);
    for (std::size_t c = 0; c < context.columns; ++c) {
      token[c] = context.column(c)[r];
    }
  }
}

}  // namespace

std::optional<std::size_t> attend_block(const HeadTask& head,
                                        std::size_t first_query) {
  const std::size_t rows =
      std::min(block_of_queries, head.num_queries - first_query);
  const std::size_t first_place =
      head.num_keys - head.num_queries + first_query;
  const std::size_t seen_keys =
      head.causal ? first_place + rows : head.num_keys;

  Workspace& space = workspace();
  space.fit(head.d_k, head.d_v);
  const Block queries = rows_of(space.queries, rows, head.d_k);
  const Block context = rows_of(space.context, rows, head.d_v);
  copy_queries(head, first_query, queries);

  // quote running
  RunningSoftmax softmax(rows);
  for (std::size_t key = 0; key < seen_keys; key += block_of_keys) {
    const std::size_t count = std::min(block_of_keys, seen_keys - key);
    const Block scores = rows_of(space.scores, rows, count);
    multiply(read_only(queries), columns_of(head.keys, key, count, head.d_k),
             scores);  // (rows, count)
    if (head.causal) hide_future(scores, key, first_place);
    softmax.add(scores);
    if (key > 0) scale_rows(context, softmax.factors());
    multiply(read_only(scores),
             columns_of(head.values, key, count, head.d_v).t(), context,
             key > 0);  // (rows, d_v)
  }
  // end quote
  const std::optional<std::size_t> wrong = divide(context, softmax.sums());
  copy_context(context, head.context, first_query);
  if (!wrong) return std::nullopt;
  return first_query + *wrong;
}

}  // namespace attn
