/// Back through scaled dot-product attention, of one head of one sequence.
#pragma once

#include <armadillo>

namespace attn {

/// What it kept on its way forward.
struct KeptAttention {
  arma::fmat queries;  // (T, d_k)
  arma::fmat keys;  // (S, d_k)
  arma::fmat values;  // (S, d_v)
  arma::fmat attn_weights;  // (T, S), P
  // What dropout multiplied P by, (T, S), 0 or 1 / (1 - p); empty where
  // nothing was dropped.
  arma::fmat dropout_factors = {};
};

/// The gradients of all that attention computed, each of the shape of what it
/// belongs to.
struct AttentionGradients {
  arma::fmat values;  // (S, d_v)
  arma::fmat dropped_attn_weights;  // (T, S), of D
  arma::fmat attn_weights;  // (T, S)
  arma::fmat attn_scores;  // (T, S), before they are scaled
  arma::fmat queries;  // (T, d_k)
  arma::fmat keys;  // (S, d_k)
};

/// From the gradient of the context vectors back to all that made them, with
/// P the weights, F the factors of dropout, D = P ∘ F and Z = D V:
///
///   grad_V = Dᵀ grad_Z          grad_D = grad_Z Vᵀ         grad_P = grad_D ∘
///   F grad_S = softmax_rows_backward(grad_P, P) / sqrt(d_k) grad_Q = grad_S
///   K           grad_K = grad_Sᵀ Q
///
/// A key that is hidden has the weight 0, so that its score gets no gradient,
/// and by it neither the query nor the key.
///
///   grad_context_vec  (T, d_v)
///
/// Throws ShapeError if the gradient has another shape than the context
/// vectors. As PyTorch's autograd of
/// torch.nn.functional.scaled_dot_product_attention.
AttentionGradients attention_backward(const arma::fmat& grad_context_vec,
                                      const KeptAttention& kept);

}  // namespace attn
