#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/attention_backward.hpp"
#include "attention/generator.hpp"
#include "attention/linear.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Self-attention with three Linear layers; the book's Listing 3.2.
///
///   Z = softmax(Q Kᵀ / sqrt(d_k)) V,  Q = X W_queryᵀ (+ b), K and V likewise
class SelfAttentionV2 {
 public:
  /// Draws W_query, W_key, W_value in this order, each as torch.nn.Linear,
  /// with a bias if qkv_bias. Throws ValueError if d_in or d_out is 0.
  SelfAttentionV2(std::size_t d_in, std::size_t d_out, bool qkv_bias,
                  Generator generator);

  /// What forward kept for the way back.
  struct Kept {
    arma::fmat x;  // (T, d_in)
    KeptAttention attention;
  };

  /// x (T, d_in) -> (T, d_out). The trace receives queries, keys, values,
  /// attn_scores, attn_weights, context_vec.
  /// Throws ShapeError if x is empty or does not have d_in columns.
  arma::fmat forward(const arma::fmat& x, Trace* trace = nullptr) const;

  /// forward, which keeps in `kept` what backward needs.
  arma::fmat forward_keeping(const arma::fmat& x, Kept& kept,
                             Trace* trace = nullptr) const;

  /// The way back: from the gradient of what forward returned, (T, d_out), to
  /// that of x, (T, d_in). Adds to the gradients of the three layers. The
  /// trace receives grad.values, grad.attn_weights, grad.attn_scores,
  /// grad.queries, grad.keys. Throws ShapeError if the gradient has another
  /// shape.
  arma::fmat backward(const arma::fmat& grad_context_vec, const Kept& kept,
                      Trace* trace = nullptr);

  /// What training adjusts, in PyTorch's order; see Linear::parameters.
  std::vector<Parameter> parameters();

  Linear W_query;  // weight (d_out, d_in)
  Linear W_key;  // weight (d_out, d_in)
  Linear W_value;  // weight (d_out, d_in)

 private:
  arma::fmat forward_into(const arma::fmat& x, Trace* trace,
                          Kept* kept) const;
};

}  // namespace attn
