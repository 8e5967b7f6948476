#include "model/feed_forward.hpp"

#include <algorithm>

#include "attention/fast/fast_attention.hpp"
#include "attention/fast/share_out.hpp"
#include "model/fast/gelu_loops.hpp"
#include "model/gelu.hpp"

namespace attn {

namespace {

constexpr std::size_t widening = 4;

// The GELU of all numbers; the threads share them.
void activate(arma::fcube& numbers) {
  constexpr std::size_t piece = 1 << 15;
  constexpr double work_of_a_number = 10;  // in multiplications
  const std::size_t all = numbers.n_elem;
  share_out(blocks(all, piece), work_of_a_number * static_cast<double>(all),
            [&](std::size_t task) {
              const std::size_t first = task * piece;
              gelu_in_place(numbers.memptr() + first,
                            std::min(piece, all - first));
            });
}

}  // namespace

FeedForward::FeedForward(std::size_t width, Generator generator)
    : up(width, widening * width, true, generator),
      down(widening * width, width, true, generator) {
}

arma::fcube FeedForward::forward(const arma::fcube& x, Trace* trace) const {
  const bool is_wrong = x.is_empty() || x.n_cols != up.d_in();
  if (trace != nullptr || is_wrong) return forward_plain(x, trace);
  return forward_fast(x);
}

arma::fcube FeedForward::forward_fast(const arma::fcube& x) const {
  static thread_local arma::fcube hidden;  // (4 width, T, B), token by token
  hidden.set_size(up.d_out(), x.n_rows, x.n_slices);
  project(x, {{up, hidden}});
  activate(hidden);
  return apply_to_tokens(down, hidden);
}

arma::fcube FeedForward::forward_plain(const arma::fcube& x,
                                       Trace* trace) const {
  const arma::fcube hidden = up.forward(x);  // (B, T, 4 width)
  const arma::fcube activated = gelu(hidden);  // (B, T, 4 width)
  record(trace, "hidden", hidden);
  record(trace, "activated", activated);
  return down.forward(activated);  // (B, T, width)
}

arma::fcube FeedForward::forward_keeping(const arma::fcube& x, Kept& kept,
                                         Trace* trace) const {
  kept.x = x;
  kept.hidden = up.forward(x);
  kept.activated = gelu(kept.hidden);
  record(trace, "hidden", kept.hidden);
  record(trace, "activated", kept.activated);
  return down.forward(kept.activated);
}

arma::fcube FeedForward::backward(const arma::fcube& grad_y,
                                  const Kept& kept) {
  const arma::fcube grad_activated = down.backward(grad_y, kept.activated);
  return up.backward(gelu_backward(grad_activated, kept.hidden), kept.x);
}

std::vector<Parameter> FeedForward::parameters() {
  return parameters_of({{"layers.0", up}, {"layers.2", down}});
}

}  // namespace attn
