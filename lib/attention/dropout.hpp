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
  /// batch first. Evaluation, p = 0 and an empty x draw nothing.
  arma::fmat forward(const arma::fmat& x) const;  // (rows, columns)
  arma::fcube forward(const arma::fcube& x) const;  // (B, T, features)
  Heads forward(const Heads& x) const;  // (B, H, T, features)

  /// What forward multiplies x by, 0 or 1 / (1 - p), with the draws that it
  /// would take; empty where it changes nothing. The way back multiplies by
  /// the same.
  arma::fcube factors(const arma::fcube& x) const;  // (B, T, features)
  Heads factors(const Heads& x) const;  // (B, H, T, features)

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
