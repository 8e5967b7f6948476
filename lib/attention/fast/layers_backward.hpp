/// The way back of the fast path through the layers around attention.
#pragma once

#include <armadillo>
#include <cstddef>
#include <functional>

#include "attention/fast/fast_attention.hpp"
#include "attention/fast/piece.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/linear.hpp"

namespace attn {

/// Tokens that attended to each other, and the layers by which.
struct SelfAttentionBackward {
  const arma::fcube& x;  // (B, T, d_in)
  const KeptTokens& kept;
  Linear& W_query;
  Linear& W_key;
  Linear& W_value;
  std::size_t num_heads;
  bool causal;
};

/// Adds tasks that fill the gradient of the context vectors of a piece, whose
/// size is right.
using GradContext =
    std::function<void(Tasks& tasks, const Piece&, arma::fcube&)>;

/// Back through attend_to_itself, piece by piece. Adds to the gradients of
/// the three layers as Linear::backward does; returns that of x, (B, T,
/// d_in).
///
///   first  what does not depend on it, and runs beside the first tasks
arma::fcube attend_to_itself_backward(const SelfAttentionBackward& of,
                                      const GradContext& grad_context,
                                      Tasks first = {});

/// Adds tasks that add to the gradients of a layer that was applied to x,
/// token by token, (d_in, T, B): grad_y (B, T, d_out). As Linear::backward
/// does.
void add_gradients_of_tokens(Tasks& tasks, Linear& layer,
                             const arma::fcube& grad_y, const arma::fcube& x);

/// Adds tasks from the gradient of y, (B, T, d_out), to that of x, token by
/// token, of the features `first` on: as many as `to`, (some, T, sequences),
/// has rows, and of as many sequences from `first_sequence` on.
void tokens_backward(Tasks& tasks, const Linear& layer,
                     const arma::fcube& grad_y, std::size_t first_feature,
                     std::size_t first_sequence, arma::fcube& to);

}  // namespace attn
