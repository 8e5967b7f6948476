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
  std::vector<float> key_rows;
  std::vector<float> value_rows;
  std::vector<float> grad_key_rows;
  std::vector<float> grad_value_rows;
  std::vector<float> queries;
  std::vector<float> grad_context;

  void resize(std::size_t d_k, std::size_t d_v) {
    for (auto* each : {&keys, &key_rows, &grad_key_rows}) {
      each->resize(most_keys * d_k);
    }
    for (auto* each : {&value_rows, &grad_value_rows}) {
      each->resize(most_keys * d_v);
    }
    queries.resize(most_queries * d_k);
    grad_context.resize(most_queries * d_v);
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

// Tokens lie as far apart as all heads are wide; those that are used again
// and again are faster side by side.
ConstBlock close_copy(const ConstBlock& from, std::vector<float>& space) {
  const Block to = block_in(space.data(), from.rows, from.columns);
  for (std::size_t c = 0; c < from.columns; ++c) {
    std::copy_n(from.column(c), from.rows, to.column(c));
  }
  return read_only(to);
}

// The same, as (tokens, features).
ConstBlock turned_copy(const ConstBlock& from, std::vector<float>& space) {
  const Block to = block_in(space.data(), from.columns, from.rows);
  for (std::size_t c = 0; c < from.columns; ++c) {
    const float* token = from.column(c);
    for (std::size_t r = 0; r < from.rows; ++r) to.column(r)[c] = token[r];
  }
  return read_only(to);
}

// (tokens, features)
void write_rows(const Block& from, const TokensOf<float>& to,
                std::size_t first) {
  for (std::size_t t = 0; t < from.rows; ++t) {
    float* token = to.token(first + t);
    for (std::size_t c = 0; c < from.columns; ++c) {
      token[c] = from.column(c)[t];
    }
  }
}

// Waits until the strips before this one have added their part of the
// gradient of some queries; then it is this one's turn until it is done.
class Turn {
 public:
  Turn(const HeadBackward& head, std::size_t strip, std::size_t first_query)
      : added_(head.strips_added[first_query / most_queries]),
        turn_(static_cast<std::uint32_t>(strip)) {
    for (std::uint32_t now = added_.load(std::memory_order_acquire);
         now != turn_; now = added_.load(std::memory_order_acquire)) {
      added_.wait(now, std::memory_order_acquire);
    }
  }
  ~Turn() {
    added_.store(turn_ + 1, std::memory_order_release);
    added_.notify_all();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  std::atomic<std::uint32_t>& added_;
  std::uint32_t turn_;
};

class Strip {
 public:
  Strip(const HeadBackward& head, std::size_t strip)
      : head_(head),
        space_(workspace()),
        number_(strip),
        first_key_(strip * most_keys),
        num_keys_(std::min(most_keys, head.num_keys - first_key_)) {
    space_.resize(head.d_k, head.d_v);
    const ConstBlock keys =
        columns_of(head.keys, first_key_, num_keys_, head.d_k);
    keys_ = close_copy(keys, space_.keys);
    key_rows_ = turned_copy(keys, space_.key_rows);
    value_rows_ =
        turned_copy(columns_of(head.values, first_key_, num_keys_, head.d_v),
                    space_.value_rows);
    std::fill(space_.grad_key_rows.begin(), space_.grad_key_rows.end(), 0.0F);
    std::fill(space_.grad_value_rows.begin(), space_.grad_value_rows.end(),
              0.0F);
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
        close_copy(columns_of(head_.queries, first_query, count, head_.d_k),
                   space_.queries);  // (d_k, queries)
    const ConstBlock grad_context = close_copy(
        columns_of(head_.grad_context, first_query, count, head_.d_v),
        space_.grad_context);  // (d_v, queries)
    const Block weights = block_in(space_.scores.data(), count, seen);
    const Block grad_scores =
        block_in(space_.grad_weights.data(), count, seen);
    const Block grad_queries = {head_.grad_queries.token(first_query),
                                head_.d_k, count, head_.grad_queries.stride};
    const Block grad_keys = grad_key_rows().rows_from(0, seen);
    const Block grad_values = grad_value_rows().rows_from(0, seen);

    multiply(queries.t(), key_rows_.rows_from(0, seen).t(), weights, false,
             scale * log2_of_e);
    multiply(grad_context.t(), value_rows_.rows_from(0, seen).t(),
             grad_scores);  // (queries, keys)
    scores_backward(weights, grad_scores, head_.log_sums + first_query,
                    head_.row_gains + first_query, hidden(first_query));
    multiply(read_only(weights).t(), grad_context.t(), grad_values, true);
    multiply(read_only(grad_scores).t(), queries.t(), grad_keys, true, scale);
    const Turn turn(head_, number_, first_query);
    multiply(keys_.columns_from(0, seen), read_only(grad_scores).t(),
             grad_queries, number_ > 0, scale);
  }

  void finish() {
    write_rows(grad_key_rows(), head_.grad_keys, first_key_);
    write_rows(grad_value_rows(), head_.grad_values, first_key_);
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

  Block grad_key_rows() const {
    return block_in(space_.grad_key_rows.data(), num_keys_, head_.d_k);
  }

  Block grad_value_rows() const {
    return block_in(space_.grad_value_rows.data(), num_keys_, head_.d_v);
  }

  const HeadBackward& head_;
  Workspace& space_;
  std::size_t number_;
  std::size_t first_key_;
  std::size_t num_keys_;
  ConstBlock keys_{};  // (d_k, keys)
  ConstBlock key_rows_{};  // (keys, d_k)
  ConstBlock value_rows_{};  // (keys, d_v)
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
