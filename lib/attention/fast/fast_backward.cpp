#include "attention/fast/fast_backward.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <vector>

#include "attention/causal_mask.hpp"
#include "attention/fast/scores_backward.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/fast/streaming_backward.hpp"
#include "attention/fast/tokens.hpp"
#include "attention/softmax.hpp"

namespace attn {
namespace {

// One head of the piece; i counts its heads through its sequences.
struct HeadOfPiece {
  std::size_t b;  // among all sequences
  std::size_t h;  // among all heads
  std::size_t own_b;  // within the piece
  std::size_t own_h;
};

HeadOfPiece head_of(const Piece& piece, std::size_t i) {
  const std::size_t own_b = i / piece.heads;
  const std::size_t own_h = i % piece.heads;
  return {piece.first_sequence + own_b, piece.first_head + own_h, own_b,
          own_h};
}

template <typename Number, typename Cube>
TokensOf<Number> head_in(Cube& cube, std::size_t b, std::size_t h,
                         std::size_t width) {
  return {cube.slice_memptr(b) + h * width, cube.n_rows};
}

// D of some queries of one head. A query whose gradient is 0 gets a sum of
// weights that is infinite, so that none of its weights counts.
void prepare_rows(const KeptTokens& kept, const HeadOfPiece& head,
                  std::size_t d_v, std::size_t first, std::size_t count,
                  FastWorkspace& space) {
  const std::size_t T = kept.queries.n_cols;
  float* gains = space.row_gains.slice_colptr(head.own_b, head.own_h);
  float* log_sums = space.log_sums.slice_colptr(head.own_b, head.own_h);
  const float* sums = kept.log_sums.slice_colptr(head.b, head.h);
  for (std::size_t t = first; t < std::min(first + count, T); ++t) {
    const auto gain = row_gain(
        head_in<const float>(space.grad_context, head.own_b, head.own_h, d_v)
            .token(t),
        head_in<const float>(kept.context, head.b, head.h, d_v).token(t),
        d_v);
    gains[t] = gain.value_or(0.0F);
    log_sums[t] = gain ? sums[t] : std::numeric_limits<float>::infinity();
  }
}

void prepare_all_rows(const KeptTokens& kept, const Piece& piece,
                      std::size_t d_v, FastWorkspace& space) {
  const std::size_t T = kept.queries.n_cols;
  space.row_gains.set_size(T, piece.heads, piece.sequences);
  space.log_sums.set_size(T, piece.heads, piece.sequences);
  const std::size_t parts = blocks(T, block_of_tokens);
  const auto work = static_cast<double>(space.grad_context.n_elem);
  share_out(
      piece.sequences * piece.heads * parts, work, [&](std::size_t task) {
        prepare_rows(kept, head_of(piece, task / parts), d_v,
                     task % parts * block_of_tokens, block_of_tokens, space);
      });
}

HeadBackward head_backward(const KeptTokens& kept, const HeadOfPiece& head,
                           std::size_t num_heads, bool causal,
                           FastWorkspace& space) {
  const std::size_t d_k = kept.queries.n_rows / num_heads;
  const std::size_t d_v = kept.values.n_rows / num_heads;
  const auto [b, h, own_b, own_h] = head;
  return {head_in<const float>(kept.queries, b, h, d_k),
          head_in<const float>(kept.keys, b, h, d_k),
          head_in<const float>(kept.values, b, h, d_v),
          head_in<const float>(space.grad_context, own_b, own_h, d_v),
          space.log_sums.slice_colptr(own_b, own_h),
          space.row_gains.slice_colptr(own_b, own_h),
          head_in<float>(space.grad_queries, own_b, own_h, d_k),
          head_in<float>(space.grad_keys, own_b, own_h, d_k),
          head_in<float>(space.grad_values, own_b, own_h, d_v),
          kept.queries.n_cols,
          kept.keys.n_cols,
          d_k,
          d_v,
          causal,
          nullptr};
}

}  // namespace

void attend_backward(const KeptTokens& kept, const Piece& piece,
                     std::size_t num_heads, bool causal,
                     FastWorkspace& space) {
  prepare_all_rows(kept, piece, kept.values.n_rows / num_heads, space);
  std::vector<HeadBackward> heads;
  for (std::size_t i = 0; i < piece.sequences * piece.heads; ++i) {
    heads.push_back(
        head_backward(kept, head_of(piece, i), num_heads, causal, space));
  }
  const std::size_t num_blocks = heads[0].num_blocks();
  const std::size_t num_strips = heads[0].num_strips();
  std::vector<std::atomic<std::uint32_t>> added(heads.size() * num_blocks);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    heads[i].strips_added = added.data() + i * num_blocks;
  }
  const double work = 2.5 *
                      static_cast<double>(space.grad_queries.n_elem +
                                          space.grad_values.n_elem) *
                      static_cast<double>(kept.keys.n_cols);
  // Counted here, for OpenMP does not say that tasks begin in their order.
  std::atomic<std::size_t> next = 0;
  share_out(heads.size() * num_strips, work, [&](std::size_t) {
    const std::size_t task = next++;
    attend_strip_backward(heads[task / num_strips], task % num_strips);
  });
}

KeptAttention plain_kept(const KeptTokens& kept, std::size_t b, std::size_t h,
                         std::size_t num_heads, bool causal) {
  const auto rows = [&](const arma::fcube& tokens) {
    const std::size_t width = tokens.n_rows / num_heads;
    return arma::fmat(
        tokens.slice(b).rows(h * width, (h + 1) * width - 1).t());
  };
  KeptAttention plain = {
      rows(kept.queries), rows(kept.keys), rows(kept.values), {}};
  arma::fmat scores = plain.queries * plain.keys.t();  // (T, T)
  if (causal) {
    scores =
        masked_fill(scores, causal_mask(scores.n_rows), -arma::fdatum::inf);
  }
  plain.attn_weights =
      softmax_rows(scores / std::sqrt(static_cast<float>(plain.keys.n_cols)));
  return plain;
}

}  // namespace attn
