/// The GELU, the bend between the two layers of a feed forward network.
#pragma once

#include <armadillo>

namespace attn {

/// gelu(x) = x Φ(x), with Φ the probability that a normal number is at most
/// x, computed as GPT-2 does:
///
///   gelu(x) = x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x³)))
///
/// As torch.nn.functional.gelu(x, approximate="tanh"); Hendrycks and Gimpel,
/// "Gaussian Error Linear Units", 2016.
float gelu_tanh(float x);

/// The same exactly: gelu(x) = x / 2 (1 + erf(x / sqrt(2))). As
/// torch.nn.functional.gelu(x), whose default it is.
float gelu_erf(float x);

/// d gelu_tanh / dx, with t the tanh of above and c = sqrt(2 / pi):
///
///   (1 + t) / 2 + x / 2 (1 - t²) c (1 + 3 * 0.044715 x²)
float gelu_tanh_slope(float x);

/// d gelu_erf / dx = Φ(x) + x exp(-x² / 2) / sqrt(2 pi)
float gelu_erf_slope(float x);

/// gelu_tanh of every number, in the shape that it was given.
arma::fmat gelu(const arma::fmat& x);
arma::fcube gelu(const arma::fcube& x);

/// The way back: grad_y ∘ gelu_tanh_slope(x), both of x's shape. Throws
/// ShapeError if they differ.
arma::fcube gelu_backward(const arma::fcube& grad_y, const arma::fcube& x);

/// max(x, 0) of every number. As torch.nn.functional.relu.
arma::fmat relu(const arma::fmat& x);

}  // namespace attn
