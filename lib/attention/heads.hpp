#pragma once

#include <armadillo>
#include <cstddef>

namespace attn {

/// A batch split into heads, (B, H, T, d_k): entry (b, h) of the field is the
/// matrix (T, d_k) of head h in sequence b.
using Heads = arma::field<arma::fmat>;

/// Head h of token t takes columns h*d_k ... h*d_k + d_k - 1 of row t.
///
///   x         (B, T, d_out)
///   num_heads H, a divisor of d_out
///   returns   (B, H, T, d_k) with d_k = d_out / H
///
/// Throws ShapeError if H does not divide d_out, ValueError if H is 0.
/// As x.view(B, T, H, d_k).transpose(1, 2) in PyTorch.
Heads split_heads(const arma::fcube& x, std::size_t num_heads);

/// Puts the heads side by side again; undoes split_heads.
///
///   heads   (B, H, T, d_k), all matrices of one shape
///   returns (B, T, H*d_k)
///
/// Throws ShapeError if the matrices differ in shape.
/// As heads.transpose(1, 2).reshape(B, T, H * d_k) in PyTorch.
arma::fcube merge_heads(const Heads& heads);

/// Throws ShapeError unless H divides d_out, ValueError if either is 0.
void require_divisible(const char* operation, std::size_t d_out,
                       std::size_t num_heads);

/// Throws ShapeError that names `operation` if the matrices differ in shape.
void require_one_shape(const char* operation, const Heads& heads);

}  // namespace attn
