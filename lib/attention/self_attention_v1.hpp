#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/generator.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Self-attention with three plain matrices; the book's Listing 3.1.
///
///   Z = softmax(Q Kᵀ / sqrt(d_k)) V,  Q = X W_query, K = X W_key, V = X
///   W_value
class SelfAttentionV1 {
 public:
  /// Draws W_query, W_key, W_value in this order from [0, 1), as torch.rand.
  /// Throws ValueError if d_in or d_out is 0.
  SelfAttentionV1(std::size_t d_in, std::size_t d_out, Generator generator);

  /// x (T, d_in) -> (T, d_out). The trace receives queries, keys, values,
  /// attn_scores, attn_weights, context_vec.
  /// Throws ShapeError if x is empty or a matrix has not x's width in rows.
  arma::fmat forward(const arma::fmat& x, Trace* trace = nullptr) const;

  arma::fmat W_query;  // (d_in, d_out)
  arma::fmat W_key;  // (d_in, d_out)
  arma::fmat W_value;  // (d_in, d_out)
};

}  // namespace attn
