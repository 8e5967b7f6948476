#include "model/feed_forward.hpp"

#include "model/gelu.hpp"

namespace attn {

namespace {

constexpr std::size_t widening = 4;

}  // namespace

FeedForward::FeedForward(std::size_t width, Generator generator)
    : up(width, widening * width, true, generator),
      down(widening * width, width, true, generator) {
}

arma::fcube FeedForward::forward(const arma::fcube& x, Trace* trace) const {
  return forward_plain(x, trace);
}

arma::fcube FeedForward::forward_plain(const arma::fcube& x,
                                       Trace* trace) const {
  // quote feed_forward
  const arma::fcube hidden = up.forward(x);  // (B, T, 4 width)
  const arma::fcube activated = gelu(hidden);  // (B, T, 4 width)
  record(trace, "hidden", hidden);
  record(trace, "activated", activated);
  return down.forward(activated);  // (B, T, width)
  // end quote
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
