#pragma once

#include <armadillo>
#include <cstddef>
#include <string>
#include <vector>

#include "attention/parameter.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Layer normalisation: each token by itself gets mean 0 and variance 1, and
/// then a scale and a shift for each feature, which are trained.
///
///   x̂ = (x - mean) / sqrt(variance + eps),  y = x̂ ∘ scale + shift
///
/// Mean and variance are taken over the features of one token, the variance
/// as the mean of the squares, not divided by one less.
///
/// As the book's LayerNorm and torch.nn.LayerNorm(width), which calls scale
/// and shift weight and bias.
class LayerNorm {
 public:
  /// Scale 1 and shift 0, so nothing is drawn. Throws ValueError if width is
  /// 0 or eps is not above 0.
  explicit LayerNorm(std::size_t width, float eps = 1e-5F);

  /// x (T, width) -> (T, width). The trace receives mean and variance,
  /// (T, 1), and normalised (T, width). Throws ShapeError if x has other
  /// columns.
  arma::fmat forward(const arma::fmat& x, Trace* trace = nullptr) const;

  /// The same of a batch: x (B, T, width).
  arma::fcube forward(const arma::fcube& x, Trace* trace = nullptr) const;

  /// What a forward kept for the way back.
  struct Kept {
    arma::fcube normalised;  // (B, T, width)
    arma::fmat deviations;  // (T, B), sqrt(variance + eps)
  };

  /// forward, which keeps in `kept` what backward needs.
  arma::fcube forward_keeping(const arma::fcube& x, Kept& kept,
                              Trace* trace = nullptr) const;

  /// The way back: from the gradient of y to that of x, with g the gradient
  /// of x̂, and means over a token's features:
  ///
  ///   g = grad_y ∘ scale
  ///   grad_x = (g - mean(g) - x̂ ∘ mean(g ∘ x̂)) / sqrt(variance + eps)
  ///
  /// Adds to the gradients of scale, Σ grad_y ∘ x̂, and of shift, Σ grad_y,
  /// over all tokens. Throws ShapeError if grad_y (B, T, width) has another
  /// shape than y. As PyTorch's autograd of torch.nn.LayerNorm.
  arma::fcube backward(const arma::fcube& grad_y, const Kept& kept);

  /// NAME.scale and NAME.shift.
  std::vector<Parameter> parameters(const std::string& name);

  std::size_t width() const { return scale.n_elem; }
  float eps() const { return eps_; }

  arma::frowvec scale;  // (width)
  arma::frowvec shift;  // (width)

  // What came back so far: empty, or of the shape of what it belongs to.
  arma::frowvec grad_scale;  // (width)
  arma::frowvec grad_shift;  // (width)

 private:
  struct Steps;

  Steps steps_of(const arma::fmat& x) const;
  arma::fcube forward_fast(const arma::fcube& x) const;
  arma::fcube forward_into(const arma::fcube& x, Kept* kept,
                           Trace* trace) const;

  float eps_;
};

}  // namespace attn
