#include "attention/attention_backward.hpp"

#include <cmath>

#include "attention/errors.hpp"
#include "attention/softmax.hpp"

namespace attn {

AttentionGradients attention_backward(const arma::fmat& grad_context_vec,
                                      const KeptAttention& kept) {
  const auto& [queries, keys, values, attn_weights, factors] = kept;
  if (grad_context_vec.n_rows != queries.n_rows ||
      grad_context_vec.n_cols != values.n_cols) {
    throw ShapeError("attention_backward",
                     {"grad_context_vec", grad_context_vec},
                     {"context_vec", Shape{queries.n_rows, values.n_cols}},
                     "the gradient needs the shape of what it belongs to");
  }
  const bool dropped = !factors.is_empty();
  AttentionGradients grad;
  const arma::fmat mixed_by =
      dropped ? arma::fmat(attn_weights % factors) : attn_weights;  // (T, S)
  grad.values = mixed_by.t() * grad_context_vec;  // (S, d_v)
  grad.dropped_attn_weights = grad_context_vec * values.t();  // (T, S)
  grad.attn_weights = dropped
                          ? arma::fmat(grad.dropped_attn_weights % factors)
                          : grad.dropped_attn_weights;

  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  grad.attn_scores =
      softmax_rows_backward(grad.attn_weights, attn_weights) / scale;
  grad.queries = grad.attn_scores * keys;  // (T, S) x (S, d_k) -> (T, d_k)
  grad.keys = grad.attn_scores.t() * queries;  // (S, d_k)
  return grad;
}

}  // namespace attn
