#include "attention/fast/streaming_backward.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "attention/fast/block.hpp"
#include "attention/fast/scores_backward.hpp"
#include "attention/fast/share_out.hpp"

namespace attn {
namespace {

constexpr float log2_of_e = 1.44269504F;
constexpr std::size_t most_queries = backward_block_of_queries;
constexpr std::size_t most_keys = backward_strip_of_keys;

// What one thread works in; kept from one strip to the next.
struct Workspace {
  std::vector<float> scores = std::vector<float>(most_queries * most_keys);
  std::vector<float> grad_weights =
      std::vector<float>(most_queries * most_keys);
  std::vector<float> keys;
  std::vector<float> values;
  std::vector<float> grad_keys;
  std::vector<float> grad_values;
  std::vector<float> grad_queries;

  void grow(std::size_t d_k, std::size_t d_v) {
    for (auto* each : {&keys, &grad_keys}) each->resize(most_keys * d_k);
    for (auto* each : {&values, &grad_values}) each->resize(most_keys * d_v);
    grad_queries.resize(most_queries * d_k);
  }
};

Workspace& workspace() {
  static thread_local Workspace kept;
  return kept;
}

// Some tokens as (features, tokens).
ConstBlock columns_of(const TokensOf<const float>& tokens, std::size_t begin,
                      std::size_t count, std::size_t width) {
  return {tokens.token(begin), width, count, tokens.stride};
}

// Columns of features lie as far apart as all heads are wide; those that are
// used again and again are faster side by side.
ConstBlock close_copy(const ConstBlock& from, std::vector<float>& space) {
  const Block to = block_in(space.data(), from.rows, from.columns);
  for (std::size_t c = 0; c < from.columns; ++c) {
    std::copy_n(from.column(c), from.rows, to.column(c));
  }
  return read_only(to);
}

void write(const Block& from, const TokensOf<float>& to, std::size_t first) {
  for (std::size_t c = 0; c < from.columns; ++c) {
    std::copy_n(from.column(c), from.rows, to.token(first + c));
  }
}

void add_to(const Block& from, const TokensOf<float>& to, std::size_t first) {
  for (std::size_t c = 0; c < from.columns; ++c) {
    const float* part = from.column(c);
    float* sum = to.token(first + c);
    for (std::size_t r = 0; r < from.rows; ++r) sum[r] += part[r];
  }
}

// Adds the part of a strip when those before it have added theirs.
void add_in_turn(const HeadBackward& head, std::size_t strip,
                 std::size_t first_query, const Block& part) {
  const auto turn = static_cast<std::uint32_t>(strip);
  auto& added = head.strips_added[first_query / most_queries];
  for (std::uint32_t now = added.load(std::memory_order_acquire); now != turn;
       now = added.load(std::memory_order_acquire)) {
    added.wait(now, std::memory_order_acquire);
  }
  if (strip == 0) {
    write(part, head.grad_queries, first_query);
  } else {
    add_to(part, head.grad_queries, first_query);
  }
  added.store(turn + 1, std::memory_order_release);
  added.notify_all();
}

class Strip {
 public:
  Strip(const HeadBackward& head, std::size_t strip)
      : head_(head),
        space_(workspace()),
        number_(strip),
        first_key_(strip * most_keys),
        num_keys_(std::min(most_keys, head.num_keys - first_key_)) {
    space_.grow(head.d_k, head.d_v);
    keys_ = close_copy(columns_of(head.keys, first_key_, num_keys_, head.d_k),
                       space_.keys);
    values_ =
        close_copy(columns_of(head.values, first_key_, num_keys_, head.d_v),
                   space_.values);
    std::fill_n(space_.grad_keys.begin(), num_keys_ * head.d_k, 0.0F);
    std::fill_n(space_.grad_values.begin(), num_keys_ * head.d_v, 0.0F);
  }

  // How many keys of the strip the last of these queries sees.
  std::size_t seen_by(std::size_t first_query, std::size_t count) const {
    if (!head_.causal) return num_keys_;
    const std::size_t end = place_of(first_query) + count;
    return end <= first_key_ ? 0 : std::min(num_keys_, end - first_key_);
  }

  void take_in(std::size_t first_query, std::size_t count, std::size_t seen) {
    const float scale = 1.0F / std::sqrt(static_cast<float>(head_.d_k));
    const ConstBlock queries =
        columns_of(head_.queries, first_query, count, head_.d_k);
    const ConstBlock grad_context =
        columns_of(head_.grad_context, first_query, count, head_.d_v);
    const ConstBlock keys = keys_.columns_from(0, seen);
    const ConstBlock values = values_.columns_from(0, seen);
    const Block weights = block_in(space_.scores.data(), count, seen);
    const Block grad_scores =
        block_in(space_.grad_weights.data(), count, seen);
    const Block grad_queries =
        block_in(space_.grad_queries.data(), head_.d_k, count);

    multiply(queries.t(), keys, weights, false, scale * log2_of_e);
    multiply(grad_context.t(), values, grad_scores);  // (queries, keys)
    scores_backward(weights, grad_scores, head_.log_sums + first_query,
                    head_.row_gains + first_query, hidden(first_query));
    multiply(grad_context, read_only(weights), grad_values(seen), true);
    multiply(queries, read_only(grad_scores), grad_keys(seen), true, scale);
    multiply(keys, read_only(grad_scores).t(), grad_queries, false, scale);
    add_in_turn(head_, number_, first_query, grad_queries);
  }

  void finish() {
    write(grad_keys(num_keys_), head_.grad_keys, first_key_);
    write(grad_values(num_keys_), head_.grad_values, first_key_);
  }

 private:
  std::size_t place_of(std::size_t query) const {
    return head_.num_keys - head_.num_queries + query;
  }

  // How many queries from this one on do not see the strip's first key, less
  // those before it that do.
  std::ptrdiff_t hidden(std::size_t first_query) const {
    if (!head_.causal) return std::numeric_limits<std::ptrdiff_t>::min() / 2;
    return static_cast<std::ptrdiff_t>(first_key_) -
           static_cast<std::ptrdiff_t>(place_of(first_query));
  }

  Block grad_keys(std::size_t count) const {
    return block_in(space_.grad_keys.data(), head_.d_k, count);
  }

  Block grad_values(std::size_t count) const {
    return block_in(space_.grad_values.data(), head_.d_v, count);
  }

  const HeadBackward& head_;
  Workspace& space_;
  std::size_t number_;
  std::size_t first_key_;
  std::size_t num_keys_;
  ConstBlock keys_{};  // (d_k, keys)
  ConstBlock values_{};  // (d_v, keys)
};

}  // namespace

std::size_t HeadBackward::num_blocks() const {
  return blocks(num_queries, most_queries);
}

std::size_t HeadBackward::num_strips() const {
  return blocks(num_keys, most_keys);
}

void attend_strip_backward(const HeadBackward& head, std::size_t strip) {
  Strip keys(head, strip);
  for (std::size_t block = head.num_blocks(); block-- > 0;) {
    const std::size_t first = block * most_queries;
    const std::size_t count =
        std::min(most_queries, head.num_queries - first);
    const std::size_t seen = keys.seen_by(first, count);
    if (seen == 0) break;  // nor do those before it see any
    keys.take_in(first, count, seen);
  }
  keys.finish();
}

}  // namespace attn
