#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/attention_backward.hpp"
#include "attention/attention_options.hpp"
#include "attention/dropout.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/generator.hpp"
#include "attention/heads.hpp"
#include "attention/linear.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Multi-head attention with one projection split into heads; the book's
/// Listing 3.5.
///
///   Q, K, V = split(X W_queryᵀ), split(X W_keyᵀ), split(X W_valueᵀ)
///   Z_h = dropout(softmax(mask(Q_h K_hᵀ) / sqrt(d_k))) V_h
///   Y = [Z_0 ... Z_{H-1}] W_outᵀ + b_out
///
/// What a query does not see takes no part in its row, whatever it holds: a
/// score that overflows, a value that is nan or inf. Rows before a token are
/// equal to the last bit with any other token in its place, in forward,
/// forward_plain and KeyValueCache.
class MultiHeadAttention {
 public:
  /// Draws W_query, W_key, W_value, then out_proj (always with a bias), each
  /// as torch.nn.Linear; the dropout masks come from the same stream after
  /// them. `options.d_out` is the width of all heads together. Throws
  /// ShapeError if num_heads does not divide d_out, ValueError if a size is 0
  /// or dropout is outside [0, 1).
  MultiHeadAttention(const AttentionOptions& options, std::size_t num_heads,
                     Generator generator);

  /// x (B, T, d_in) -> (B, T, d_out). The trace receives
  ///   projected_queries, projected_keys, projected_values  (B, T, d_out)
  ///   queries, keys, values, head_context_vec              (B, H, T, d_k)
  ///   attn_scores, attn_weights, and in training with dropout
  ///   dropped_attn_weights                                 (B, H, T, T)
  ///   context_vec (the heads merged), output               (B, T, d_out)
  /// Throws ShapeError if x is empty, does not have d_in features or has more
  /// than context_length tokens, ValueError if a score is nan or +inf.
  ///
  /// Without a trace, and without dropout in training, it takes the fast
  /// path: see fast_attention.hpp. The result is the same but for rounding.
  arma::fcube forward(const arma::fcube& x, Trace* trace = nullptr) const;

  /// The same as the formula reads, with matrices of scores and of weights
  /// that grow with the square of T: what forward takes with a trace or with
  /// dropout, and what the fast path is tested against.
  arma::fcube forward_plain(const arma::fcube& x,
                            Trace* trace = nullptr) const;

  /// What a forward kept for the way back: x, and what the form that it took
  /// needs. One that is used again for as many tokens takes no new memory.
  struct Kept {
    arma::fcube x;  // (B, T, d_in)
    // Of the plain form:
    arma::field<KeptAttention> heads;  // (B, H)
    arma::fcube context_vec;  // (B, T, d_out)
    // Of the fast path:
    KeptTokens tokens;

    bool is_fast() const { return heads.is_empty(); }
  };

  /// forward, which keeps in `kept` what backward needs. It takes the fast
  /// path where forward does: then that is one number for each query and
  /// head, and nothing that grows with the square of T.
  arma::fcube forward_keeping(const arma::fcube& x, Kept& kept,
                              Trace* trace = nullptr) const;

  /// The way back: from the gradient of what forward returned, (B, T, d_out),
  /// to that of x, (B, T, d_in), through the dropout mask that was drawn
  /// then. Adds to the gradients of the four layers, over all sequences. The
  /// trace receives grad.context_vec, grad.head_context_vec, grad.values, in
  /// training with dropout grad.dropped_attn_weights, then grad.attn_weights,
  /// grad.attn_scores, grad.queries, grad.keys, grad.projected_queries,
  /// grad.projected_keys and grad.projected_values, in the shapes of what
  /// they belong to. Throws ShapeError if the gradient has another shape.
  ///
  /// It goes the way that was kept: see fast_backward.hpp. With a trace it is
  /// always the plain one, for which all weights are then computed once more.
  /// The result is the same but for rounding.
  arma::fcube backward(const arma::fcube& grad_output, const Kept& kept,
                       Trace* trace = nullptr);

  /// What training adjusts, in PyTorch's order; see Linear::parameters.
  std::vector<Parameter> parameters();

  void train() { dropout.training = true; }
  void eval() { dropout.training = false; }

  std::size_t head_dim() const { return W_query.d_out() / num_heads; }
  std::size_t parameter_count() const;

  Linear W_query;  // weight (d_out, d_in)
  Linear W_key;  // weight (d_out, d_in)
  Linear W_value;  // weight (d_out, d_in)
  Linear out_proj;  // weight (d_out, d_out), bias (d_out)
  Dropout dropout;
  std::size_t num_heads;
  std::size_t context_length;

 private:
  void require_input(const arma::fcube& x) const;
  arma::fcube forward_fast_into(const arma::fcube& x, KeptTokens& tokens,
                                bool for_the_way_back) const;
  arma::fcube backward_fast(const arma::fcube& grad_output, const Kept& kept);
  arma::fcube backward_plain(const arma::fcube& grad_output, const Kept& kept,
                             Trace* trace);
  arma::fcube forward_plain_into(const arma::fcube& x, Trace* trace,
                                 Kept* kept) const;
};

}  // namespace attn
