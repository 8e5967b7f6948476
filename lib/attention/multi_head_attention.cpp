#include "attention/multi_head_attention.hpp"

#include <cmath>
#include <utility>

#include "attention/causal_mask.hpp"
#include "attention/fast/fast_backward.hpp"
#include "attention/fast/layers_backward.hpp"
#include "attention/fast/workspace.hpp"
#include "attention/gradients_trace.hpp"
#include "attention/projections.hpp"
#include "attention/softmax.hpp"

namespace attn {
namespace {

// One part of the gradients of all heads.
Heads of_heads(const arma::field<AttentionGradients>& gradients,
               arma::fmat AttentionGradients::*part) {
  Heads heads(arma::size(gradients));
  for (arma::uword i = 0; i < heads.n_elem; ++i) {
    heads(i) = gradients(i).*part;
  }
  return heads;
}

}  // namespace

MultiHeadAttention::MultiHeadAttention(const AttentionOptions& options,
                                       std::size_t num_heads_,
                                       Generator generator)
    : W_query(options.d_in, options.d_out, options.qkv_bias, generator),
      W_key(options.d_in, options.d_out, options.qkv_bias, generator),
      W_value(options.d_in, options.d_out, options.qkv_bias, generator),
      out_proj(options.d_out, options.d_out, true, generator),
      dropout(options.dropout, std::move(generator), options.dropout_stream),
      num_heads(num_heads_),
      context_length(options.context_length) {
  require_divisible("MultiHeadAttention", options.d_out, num_heads);
  require_size("MultiHeadAttention", "context_length", context_length);
}

void MultiHeadAttention::require_input(const arma::fcube& x) const {
  require_projections("MultiHeadAttention", {"x", x}, W_query, W_key,
                      W_value);
  require_context("MultiHeadAttention", {"x", x}, context_length);
}

arma::fcube MultiHeadAttention::forward(const arma::fcube& x,
                                        Trace* trace) const {
  const bool plain = trace != nullptr || dropout.active();
  if (plain) return forward_plain(x, trace);
  return forward_fast_into(x, fast_workspace().tokens, false);
}

arma::fcube MultiHeadAttention::forward_keeping(const arma::fcube& x,
                                                Kept& kept,
                                                Trace* trace) const {
  const bool plain = trace != nullptr || dropout.active();
  if (plain) return forward_plain_into(x, trace, &kept);
  kept.x = x;
  kept.heads.reset();
  return forward_fast_into(x, kept.tokens, true);
}

arma::fcube MultiHeadAttention::forward_fast_into(
    const arma::fcube& x, KeptTokens& tokens, bool for_the_way_back) const {
  require_input(x);
  attend_to_itself(x, W_query, W_key, W_value, num_heads, true, tokens,
                   for_the_way_back);
  return apply_to_tokens(out_proj, tokens.context);
}

arma::fcube MultiHeadAttention::forward_plain(const arma::fcube& x,
                                              Trace* trace) const {
  return forward_plain_into(x, trace, nullptr);
}

// In one piece, for it is one equation: each of its steps with its trace.
arma::fcube MultiHeadAttention::forward_plain_into(const arma::fcube& x,
                                                   Trace* trace,
                                                   Kept* kept) const {
  require_input(x);
  const arma::fcube projected_queries = W_query.forward(x);  // (B, T, d_out)
  const arma::fcube projected_keys = W_key.forward(x);  // (B, T, d_out)
  const arma::fcube projected_values = W_value.forward(x);  // (B, T, d_out)
  record(trace, "projected_queries", projected_queries);
  record(trace, "projected_keys", projected_keys);
  record(trace, "projected_values", projected_values);

  const Heads queries = split_heads(projected_queries, num_heads);
  const Heads keys = split_heads(projected_keys, num_heads);
  const Heads values = split_heads(projected_values, num_heads);
  record(trace, "queries", queries);  // (B, H, T, d_k)
  record(trace, "keys", keys);
  record(trace, "values", values);

  const arma::umat mask = causal_mask(x.n_rows);
  const float scale = std::sqrt(static_cast<float>(head_dim()));
  Heads attn_scores(x.n_slices, num_heads);  // (B, H, T, T)
  Heads attn_weights(x.n_slices, num_heads);  // (B, H, T, T)
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      attn_scores(b, h) = masked_fill(queries(b, h) * keys(b, h).t(), mask,
                                      -arma::fdatum::inf);
      attn_weights(b, h) = softmax_rows(attn_scores(b, h) / scale);
    }
  }
  record(trace, "attn_scores", attn_scores);
  record(trace, "attn_weights", attn_weights);

  Heads factors;  // (B, H, T, T), of dropout, for the way back
  const Heads dropped_attn_weights = dropout.forward(attn_weights, &factors);
  if (dropout.active()) {
    record(trace, "dropped_attn_weights", dropped_attn_weights);
  }

  Heads head_context_vec(x.n_slices, num_heads);  // (B, H, T, d_k)
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      head_context_vec(b, h) =
          mix_visible(dropped_attn_weights(b, h), values(b, h));
    }
  }
  record(trace, "head_context_vec", head_context_vec);

  const arma::fcube context_vec = merge_heads(head_context_vec);
  record(trace, "context_vec", context_vec);  // (B, T, d_out)

  const arma::fcube output = out_proj.forward(context_vec);  // (B, T, d_out)
  record(trace, "output", output);
  if (kept == nullptr) return output;

  kept->x = x;
  kept->context_vec = context_vec;
  kept->heads.set_size(x.n_slices, num_heads);
  for (arma::uword i = 0; i < queries.n_elem; ++i) {
    kept->heads(i) = {queries(i), keys(i), values(i), attn_weights(i),
                      factors.is_empty() ? arma::fmat() : factors(i)};
  }
  return output;
}

arma::fcube MultiHeadAttention::backward(const arma::fcube& grad_output,
                                         const Kept& kept, Trace* trace) {
  const std::size_t kept_width =
      kept.is_fast() ? kept.tokens.queries.n_rows
                     : kept.heads.n_cols * kept.heads(0).queries.n_cols;
  require_kept(
      "MultiHeadAttention", {"kept x", kept.x},
      {"kept queries", Shape{kept.x.n_slices, kept.x.n_rows, kept_width}},
      W_query);
  if (!kept.is_fast()) return backward_plain(grad_output, kept, trace);
  if (trace == nullptr) return backward_fast(grad_output, kept);
  Kept plain = {kept.x, {}, rows_of_tokens(kept.tokens.context), {}};
  plain.heads.set_size(kept.x.n_slices, num_heads);
  for (std::size_t b = 0; b < kept.x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      plain.heads(b, h) = plain_kept(kept.tokens, b, h, num_heads, true);
    }
  }
  return backward_plain(grad_output, plain, trace);
}

arma::fcube MultiHeadAttention::backward_fast(const arma::fcube& grad_output,
                                              const Kept& kept) {
  const arma::fcube& context = kept.tokens.context;  // (d_out, T, B)
  require_gradient(
      "Linear", {"grad_y", grad_output},
      {"x", Shape{context.n_slices, context.n_cols, context.n_rows}},
      out_proj.d_out());
  Tasks of_out_proj;
  add_gradients_of_tokens(of_out_proj, out_proj, grad_output, context);
  return attend_to_itself_backward(
      {kept.x, kept.tokens, W_query, W_key, W_value, num_heads, true},
      [&](Tasks& tasks, const Piece& piece, arma::fcube& grad_context) {
        tokens_backward(tasks, out_proj, grad_output,
                        piece.first_head * head_dim(), piece.first_sequence,
                        grad_context);
      },
      std::move(of_out_proj));
}

arma::fcube MultiHeadAttention::backward_plain(const arma::fcube& grad_output,
                                               const Kept& kept,
                                               Trace* trace) {
  const arma::fcube grad_context_vec =
      out_proj.backward(grad_output, kept.context_vec);  // (B, T, d_out)
  record(trace, "grad.context_vec", grad_context_vec);
  const Heads grad_head_context_vec =
      split_heads(grad_context_vec, num_heads);  // (B, H, T, d_k)
  record(trace, "grad.head_context_vec", grad_head_context_vec);

  arma::field<AttentionGradients> heads(arma::size(kept.heads));
  for (arma::uword i = 0; i < heads.n_elem; ++i) {
    heads(i) = attention_backward(grad_head_context_vec(i), kept.heads(i));
  }
  const auto all = [&](arma::fmat AttentionGradients::*part) {
    return of_heads(heads, part);
  };
  record_gradients(trace, !kept.heads(0).dropout_factors.is_empty(), all);

  const auto back = [&](Linear& layer, const char* name,
                        arma::fmat AttentionGradients::*part) {
    const arma::fcube merged = merge_heads(all(part));  // (B, T, d_out)
    record(trace, name, merged);
    return layer.backward(merged, kept.x);
  };
  arma::fcube grad_x =
      back(W_query, "grad.projected_queries", &AttentionGradients::queries);
  grad_x += back(W_key, "grad.projected_keys", &AttentionGradients::keys);
  grad_x +=
      back(W_value, "grad.projected_values", &AttentionGradients::values);
  return grad_x;
}

std::size_t MultiHeadAttention::parameter_count() const {
  return W_query.parameter_count() + W_key.parameter_count() +
         W_value.parameter_count() + out_proj.parameter_count();
}

std::vector<Parameter> MultiHeadAttention::parameters() {
  return parameters_of({{"W_query", W_query},
                        {"W_key", W_key},
                        {"W_value", W_value},
                        {"out_proj", out_proj}});
}

}  // namespace attn
