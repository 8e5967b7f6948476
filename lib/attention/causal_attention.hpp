#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/attention_backward.hpp"
#include "attention/attention_options.hpp"
#include "attention/dropout.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/generator.hpp"
#include "attention/linear.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Self-attention in which no token sees the tokens after it; the book's
/// Listing 3.3.
///
///   Z = dropout(softmax(mask(Q Kᵀ) / sqrt(d_k))) V
///
/// What a query does not see takes no part in its row, whatever it holds: a
/// score that overflows, a value that is nan or inf. Rows before a token are
/// equal to the last bit with any other token in its place, in forward,
/// forward_plain and KeyValueCache.
class CausalAttention {
 public:
  /// Draws W_query, W_key, W_value in this order, each as torch.nn.Linear;
  /// the dropout masks come from the same stream after them. Throws
  /// ValueError if a size is 0 or dropout is outside [0, 1).
  CausalAttention(const AttentionOptions& options, Generator generator);

  /// x (B, T, d_in) -> (B, T, d_out). The trace receives queries, keys,
  /// values (B, T, d_out), attn_scores and attn_weights (B, T, T), in
  /// training with dropout also dropped_attn_weights, and context_vec. Throws
  /// ShapeError if x is empty, does not have d_in features or has more than
  /// context_length tokens, ValueError if a score is nan or +inf.
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
    std::vector<KeptAttention> sequences;  // B, of the plain form
    KeptTokens tokens;  // of the fast path

    bool is_fast() const { return sequences.empty(); }
  };

  /// forward, which keeps in `kept` what backward needs. It takes the fast
  /// path where forward does: then that is one number for each query, and
  /// nothing that grows with the square of T.
  arma::fcube forward_keeping(const arma::fcube& x, Kept& kept,
                              Trace* trace = nullptr) const;

  /// The way back: from the gradient of what forward returned, (B, T, d_out),
  /// to that of x, (B, T, d_in), through the dropout mask that was drawn
  /// then. Adds to the gradients of the three layers, over all sequences. The
  /// trace receives grad.values, in training with dropout
  /// grad.dropped_attn_weights, then grad.attn_weights, grad.attn_scores,
  /// grad.queries, grad.keys, in the shapes of what they belong to. Throws
  /// ShapeError if the gradient has another shape.
  ///
  /// It goes the way that was kept: see fast_backward.hpp. With a trace it is
  /// always the plain one, for which all weights are then computed once more.
  /// The result is the same but for rounding.
  arma::fcube backward(const arma::fcube& grad_context_vec, const Kept& kept,
                       Trace* trace = nullptr);

  /// What training adjusts, in PyTorch's order; see Linear::parameters.
  std::vector<Parameter> parameters();

  void train() { dropout.training = true; }
  void eval() { dropout.training = false; }

  std::size_t parameter_count() const;

  Linear W_query;  // weight (d_out, d_in)
  Linear W_key;  // weight (d_out, d_in)
  Linear W_value;  // weight (d_out, d_in)
  Dropout dropout;
  std::size_t context_length;

 private:
  void require_input(const arma::fcube& x) const;
  arma::fcube forward_fast_into(const arma::fcube& x, KeptTokens& tokens,
                                bool for_the_way_back) const;
  arma::fcube backward_plain(const arma::fcube& grad_context_vec,
                             const arma::fcube& x,
                             const std::vector<KeptAttention>& kept,
                             Trace* trace);
  arma::fcube forward_plain_into(const arma::fcube& x, Trace* trace,
                                 Kept* kept) const;
};

}  // namespace attn
