#include "attention/causal_attention.hpp"

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

// One part of the gradients of all sequences, as a batch.
arma::fcube joined(const std::vector<AttentionGradients>& sequences,
                   arma::fmat AttentionGradients::*part) {
  const arma::fmat& first = sequences.front().*part;
  arma::fcube batch(first.n_rows, first.n_cols, sequences.size());
  for (std::size_t b = 0; b < sequences.size(); ++b) {
    batch.slice(b) = sequences[b].*part;
  }
  return batch;
}

}  // namespace

CausalAttention::CausalAttention(const AttentionOptions& options,
                                 Generator generator)
    : W_query(options.d_in, options.d_out, options.qkv_bias, generator),
      W_key(options.d_in, options.d_out, options.qkv_bias, generator),
      W_value(options.d_in, options.d_out, options.qkv_bias, generator),
      dropout(options.dropout, std::move(generator), options.dropout_stream),
      context_length(options.context_length) {
  require_size("CausalAttention", "context_length", context_length);
}

void CausalAttention::require_input(const arma::fcube& x) const {
  require_projections("CausalAttention", {"x", x}, W_query, W_key, W_value);
  require_context("CausalAttention", {"x", x}, context_length);
}

arma::fcube CausalAttention::forward(const arma::fcube& x,
                                     Trace* trace) const {
  const bool plain = trace != nullptr || dropout.active();
  if (plain) return forward_plain(x, trace);
  return forward_fast_into(x, fast_workspace().tokens, false);
}

arma::fcube CausalAttention::forward_keeping(const arma::fcube& x, Kept& kept,
                                             Trace* trace) const {
  const bool plain = trace != nullptr || dropout.active();
  if (plain) return forward_plain_into(x, trace, &kept);
  kept.x = x;
  kept.sequences.clear();
  return forward_fast_into(x, kept.tokens, true);
}

arma::fcube CausalAttention::forward_fast_into(const arma::fcube& x,
                                               KeptTokens& tokens,
                                               bool for_the_way_back) const {
  require_input(x);
  attend_to_itself(x, W_query, W_key, W_value, 1, true, tokens,
                   for_the_way_back);
  return rows_of_tokens(tokens.context);
}

arma::fcube CausalAttention::forward_plain(const arma::fcube& x,
                                           Trace* trace) const {
  return forward_plain_into(x, trace, nullptr);
}

arma::fcube CausalAttention::forward_plain_into(const arma::fcube& x,
                                                Trace* trace,
                                                Kept* kept) const {
  require_input(x);
  const arma::fcube queries = W_query.forward(x);  // (B, T, d_k)
  const arma::fcube keys = W_key.forward(x);  // (B, T, d_k)
  const arma::fcube values = W_value.forward(x);  // (B, T, d_out)
  record(trace, "queries", queries);
  record(trace, "keys", keys);
  record(trace, "values", values);

  const std::size_t T = x.n_rows;
  const arma::umat mask = causal_mask(T);
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  arma::fcube attn_scores(T, T, x.n_slices);  // (B, T, T)
  arma::fcube attn_weights(T, T, x.n_slices);  // (B, T, T)
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    attn_scores.slice(b) = masked_fill(queries.slice(b) * keys.slice(b).t(),
                                       mask, -arma::fdatum::inf);
    attn_weights.slice(b) = softmax_rows(attn_scores.slice(b) / scale);
  }
  record(trace, "attn_scores", attn_scores);
  record(trace, "attn_weights", attn_weights);

  arma::fcube factors;  // (B, T, T), of dropout, for the way back
  const arma::fcube dropped_attn_weights =
      dropout.forward(attn_weights, &factors);
  if (dropout.active()) {
    record(trace, "dropped_attn_weights", dropped_attn_weights);
  }

  arma::fcube context_vec(T, values.n_cols, x.n_slices);  // (B, T, d_out)
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    context_vec.slice(b) =
        mix_visible(dropped_attn_weights.slice(b), values.slice(b));
  }
  record(trace, "context_vec", context_vec);
  if (kept == nullptr) return context_vec;

  kept->x = x;
  kept->sequences.clear();
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    kept->sequences.push_back(
        {queries.slice(b), keys.slice(b), values.slice(b),
         attn_weights.slice(b),
         factors.is_empty() ? arma::fmat() : factors.slice(b)});
  }
  return context_vec;
}

arma::fcube CausalAttention::backward(const arma::fcube& grad_context_vec,
                                      const Kept& kept, Trace* trace) {
  require_gradient("CausalAttention", {"grad_context_vec", grad_context_vec},
                   {"x", kept.x}, W_value.d_out());
  const std::size_t kept_width = kept.is_fast()
                                     ? kept.tokens.queries.n_rows
                                     : kept.sequences.front().queries.n_cols;
  require_kept(
      "CausalAttention", {"kept x", kept.x},
      {"kept queries", Shape{kept.x.n_slices, kept.x.n_rows, kept_width}},
      W_query);
  if (!kept.is_fast()) {
    return backward_plain(grad_context_vec, kept.x, kept.sequences, trace);
  }
  if (trace == nullptr) {
    return attend_to_itself_backward(
        {kept.x, kept.tokens, W_query, W_key, W_value, 1, true},
        [&](Tasks& tasks, const Piece& piece, arma::fcube& grad_context) {
          tasks.add(0, [&] {
            for (std::size_t b = 0; b < piece.sequences; ++b) {
              grad_context.slice(b) =
                  grad_context_vec.slice(piece.first_sequence + b).t();
            }
          });
        });
  }
  std::vector<KeptAttention> sequences;
  for (std::size_t b = 0; b < kept.x.n_slices; ++b) {
    sequences.push_back(plain_kept(kept.tokens, b, 0, 1, true));
  }
  return backward_plain(grad_context_vec, kept.x, sequences, trace);
}

arma::fcube CausalAttention::backward_plain(
    const arma::fcube& grad_context_vec, const arma::fcube& x,
    const std::vector<KeptAttention>& kept, Trace* trace) {
  std::vector<AttentionGradients> sequences;
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    sequences.push_back(
        attention_backward(grad_context_vec.slice(b), kept[b]));
  }
  const auto all = [&](arma::fmat AttentionGradients::*part) {
    return joined(sequences, part);
  };
  const bool dropped = !kept.front().dropout_factors.is_empty();
  record_gradients(trace, dropped, all);

  // quote grad_x
  arma::fcube grad_x = W_query.backward(all(&AttentionGradients::queries), x);
  grad_x += W_key.backward(all(&AttentionGradients::keys), x);
  grad_x += W_value.backward(all(&AttentionGradients::values), x);
  // end quote
  return grad_x;
}

std::size_t CausalAttention::parameter_count() const {
  return W_query.parameter_count() + W_key.parameter_count() +
         W_value.parameter_count();
}

std::vector<Parameter> CausalAttention::parameters() {
  return parameters_of(
      {{"W_query", W_query}, {"W_key", W_key}, {"W_value", W_value}});
}

}  // namespace attn
