#pragma once

#include <armadillo>
#include <cstddef>
#include <string>
#include <vector>

#include "attention/generator.hpp"
#include "attention/linear.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Two layers with a GELU between them, for each token by itself:
///
///   y = gelu(x W_upᵀ + b_up) W_downᵀ + b_down
///
/// The hidden layer is four times as wide as a token. As the book's
/// FeedForward, a torch.nn.Sequential of Linear, GELU and Linear.
class FeedForward {
 public:
  /// Draws weight and bias of `up`, then those of `down`, each as
  /// torch.nn.Linear. Throws ValueError if width is 0.
  FeedForward(std::size_t width, Generator generator);

  /// x (B, T, width) -> (B, T, width). The trace receives hidden and
  /// activated, (B, T, 4 width). Throws ShapeError if x has other columns.
  ///
  /// Without a trace it takes the fast path: threads share the tokens and
  /// features, and the GELU is computed for many numbers at a time. The
  /// result is the same but for rounding.
  arma::fcube forward(const arma::fcube& x, Trace* trace = nullptr) const;

  /// The same as the formula reads.
  arma::fcube forward_plain(const arma::fcube& x,
                            Trace* trace = nullptr) const;

  /// What a forward kept for the way back.
  struct Kept {
    arma::fcube x;  // (B, T, width)
    arma::fcube hidden;  // (B, T, 4 width), before the GELU
    arma::fcube activated;  // (B, T, 4 width), after it
  };

  /// forward_plain, which keeps in `kept` what backward needs.
  arma::fcube forward_keeping(const arma::fcube& x, Kept& kept,
                              Trace* trace = nullptr) const;

  /// The way back: from the gradient of y (B, T, width) to that of x. Adds to
  /// the gradients of both layers. Throws ShapeError if the gradient has
  /// another shape.
  arma::fcube backward(const arma::fcube& grad_y, const Kept& kept);

  /// layers.0.weight, layers.0.bias, layers.2.weight and layers.2.bias.
  std::vector<Parameter> parameters();

  Linear up;  // weight (4 width, width), bias (4 width)
  Linear down;  // weight (width, 4 width), bias (width)

 private:
  arma::fcube forward_fast(const arma::fcube& x) const;
};

}  // namespace attn
