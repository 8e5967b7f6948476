#include "attention/self_attention_v2.hpp"

#include "attention/projections.hpp"
#include "attention/scaled_dot_product_attention.hpp"

namespace attn {

SelfAttentionV2::SelfAttentionV2(std::size_t d_in, std::size_t d_out,
                                 bool qkv_bias, Generator generator)
    : W_query(d_in, d_out, qkv_bias, generator),
      W_key(d_in, d_out, qkv_bias, generator),
      W_value(d_in, d_out, qkv_bias, generator) {
}

arma::fmat SelfAttentionV2::forward(const arma::fmat& x, Trace* trace) const {
  return forward_into(x, trace, nullptr);
}

arma::fmat SelfAttentionV2::forward_keeping(const arma::fmat& x, Kept& kept,
                                            Trace* trace) const {
  return forward_into(x, trace, &kept);
}

arma::fmat SelfAttentionV2::forward_into(const arma::fmat& x, Trace* trace,
                                         Kept* kept) const {
  require_projections("SelfAttentionV2", {"x", x}, W_query, W_key, W_value);

  const arma::fmat queries = W_query.forward(x);  // (T, d_in) -> (T, d_k)
  const arma::fmat keys = W_key.forward(x);  // (T, d_k)
  const arma::fmat values = W_value.forward(x);  // (T, d_out)
  record(trace, "queries", queries);
  record(trace, "keys", keys);
  record(trace, "values", values);

  if (kept == nullptr) {
    return scaled_dot_product_attention(queries, keys, values, trace);
  }
  kept->x = x;
  return scaled_dot_product_attention(queries, keys, values, trace,
                                      &kept->attention);
}

arma::fmat SelfAttentionV2::backward(const arma::fmat& grad_context_vec,
                                     const Kept& kept, Trace* trace) {
  const AttentionGradients grad =
      attention_backward(grad_context_vec, kept.attention);
  record(trace, "grad.values", grad.values);
  record(trace, "grad.attn_weights", grad.attn_weights);
  record(trace, "grad.attn_scores", grad.attn_scores);
  record(trace, "grad.queries", grad.queries);
  record(trace, "grad.keys", grad.keys);

  return W_query.backward(grad.queries, kept.x) +
         W_key.backward(grad.keys, kept.x) +
         W_value.backward(grad.values, kept.x);
}

std::vector<Parameter> SelfAttentionV2::parameters() {
  return parameters_of(
      {{"W_query", W_query}, {"W_key", W_key}, {"W_value", W_value}});
}

}  // namespace attn
