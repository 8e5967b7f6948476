#pragma once

#include <armadillo>
#include <cstddef>

namespace attn {

/// mask(t, s) = 1 where key s lies in the future of query t (s > t), else 0.
///
///   num_tokens T
///   returns    (T, T)
///
/// Throws ValueError if T is 0.
/// As torch.triu(torch.ones(T, T), diagonal=1).
arma::umat causal_mask(std::size_t num_tokens);

/// `scores` with `value` wherever the mask is not 0.
///
///   scores  (T, T), mask of the same shape
///   returns (T, T)
///
/// Throws ShapeError if the shapes differ.
/// As scores.masked_fill(mask, value) in PyTorch.
arma::fmat masked_fill(const arma::fmat& scores, const arma::umat& mask,
                       float value);

/// Z = weights V, in which a value that a query does not see takes no part:
/// row t is made of the rows of V up to t. A weight of 0 alone does not hide
/// a value, for 0 times inf, and 0 times nan, is nan.
///
///   weights  (T, T), zeros above the diagonal
///   values   (T, d_v)
///   returns  (T, d_v)
///
/// Throws ShapeError if the sizes do not fit.
arma::fmat mix_visible(const arma::fmat& weights, const arma::fmat& values);

}  // namespace attn
