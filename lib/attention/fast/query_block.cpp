#include "attention/fast/query_block.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "attention/fast/block.hpp"

namespace attn {
namespace {

constexpr float log2_of_e = 1.44269504F;

// Keys or values from one token on, as (features, tokens).
ConstBlock columns_of(const TokensOf<const float>& tokens, std::size_t begin,
                      std::size_t count, std::size_t width) {
  return {tokens.token(begin), width, count, tokens.stride};
}

// The queries as rows, multiplied by what every score would be; a few at a
// time, so that what is written lies together.
void copy_queries(const HeadTask& head, std::size_t first_query,
                  const Block& to) {
  const float scale = log2_of_e / std::sqrt(static_cast<float>(head.d_k));
  constexpr std::size_t few = 8;
  for (std::size_t first = 0; first < to.rows; first += few) {
    const std::size_t end = std::min(first + few, to.rows);
    for (std::size_t c = 0; c < to.columns; ++c) {
      for (std::size_t r = first; r < end; ++r) {
        to.column(c)[r] = head.queries.token(first_query + r)[c] * scale;
      }
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

void grow(std::vector<float>& numbers, std::size_t size) {
  if (numbers.size() < size) numbers.resize(size);
}

}  // namespace

void QueryBlock::begin(const HeadTask& head, std::size_t first_query,
                       std::size_t num_queries) {
  head_ = &head;
  first_query_ = first_query;
  first_place_ = head.num_keys - head.num_queries + first_query;
  num_queries_ = num_queries;
  grow(queries_, num_queries * head.d_k);
  grow(context_, num_queries * head.d_v);
  copy_queries(head, first_query,
               block_in(queries_.data(), num_queries, head.d_k));
  softmax_ = RunningSoftmax(num_queries);
}

std::size_t QueryBlock::seen_keys() const {
  return head_->causal ? first_place_ + num_queries_ : head_->num_keys;
}

Block QueryBlock::context() {
  return block_in(context_.data(), head_->d_v, num_queries_);
}

void QueryBlock::take_in(std::size_t first_key, std::size_t count,
                         float* space) {
  const ConstBlock queries =
      read_only(block_in(queries_.data(), num_queries_, head_->d_k));
  const ConstBlock keys =
      columns_of(head_->keys, first_key, count, head_->d_k);
  const ConstBlock values =
      columns_of(head_->values, first_key, count, head_->d_v);
  const Block scores = block_in(space, num_queries_, count);
  const bool is_first = first_key == 0;
  // quote running
  // take_in: one block of queries, one of keys.
  multiply(queries, keys, scores);  // (queries, keys)
  if (head_->causal) hide_future(scores, first_key, first_place_);
  softmax_.add(scores);  // now exponentials
  if (!is_first) scale_columns(context(), softmax_.factors());
  multiply(values, read_only(scores).t(), context(), !is_first);
  // end quote
}

bool QueryBlock::is_finite() {
  const float* numbers = context_.data();
  bool finite = true;
  for (std::size_t i = 0; i < num_queries_ * head_->d_v; ++i) {
    finite &= std::abs(numbers[i]) <= std::numeric_limits<float>::max();
  }
  return finite;
}

std::optional<std::size_t> QueryBlock::finish(std::size_t count) {
  std::optional<std::size_t> wrong;
  for (std::size_t i = 0; i < count; ++i) {
    const float sum = softmax_.sums()[i];
    if (!(sum > 0.0F && std::isfinite(sum)) && !wrong) {
      wrong = first_query_ + i;
    }
    if (head_->log_sums != nullptr) {
      head_->log_sums[first_query_ + i] = softmax_.log_sum(i);
    }
    const float share = 1.0F / sum;
    const float* mixed = context().column(i);
    float* to = head_->context.token(first_query_ + i);
    for (std::size_t c = 0; c < head_->d_v; ++c) to[c] = mixed[c] * share;
  }
  return wrong;
}

}  // namespace attn
