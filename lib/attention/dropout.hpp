#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/generator.hpp"
#include "attention/heads.hpp"

namespace attn {

/// In training, each number becomes 0 with probability p, and x / (1 - p)
/// otherwise, so that its mean stays x. In evaluation nothing changes.
/// As torch.nn.Dropout(p).
class Dropout {
 public:
  /// Throws ValueError unless 0 <= p < 1. A new Dropout is in training mode.
  Dropout(double p, Generator generator,
          DropoutStream stream = DropoutStream::native);

  /// Each returns the shape that it was given and draws in row-major order,
  /// batch first. Evaluation, p = 0 and an empty x draw nothing. `factors`,
  /// if there is such, receives what x was multiplied by, 0 or 1 / (1 - p),
  /// for the way back; it is empty where nothing was drawn.
  arma::fmat forward(const arma::fmat& x) const;  // (rows, columns)
  arma::fcube forward(const arma::fcube& x,
                      arma::fcube* factors = nullptr) const;  // (B, T, ...)
  Heads forward(const Heads& x,
                Heads* factors = nullptr) const;  // (B, H, T, features)

  double p() const { return p_; }
  bool active() const { return training && p_ > 0.0; }

  bool training = true;

 private:
  class Factors;

  double p_;
  Generator generator_;
  DropoutStream stream_;
};

}  // namespace attn
