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

}  // namespace attn
