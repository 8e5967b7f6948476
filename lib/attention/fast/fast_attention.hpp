/// The fast path of the attention classes: the same result as their plain
/// form, with memory that grows with the number of tokens only.
///
/// It keeps its matrices token by token, as PyTorch does: (d, T, B), each
/// column the features of one token. So the keys of one head lie close
/// together for each token, and a product of blocks reads them as they are.
#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/linear.hpp"

namespace attn {

/// A layer, and where what it makes of a token goes: column first_token + t
/// of `to`, (d_out, at least first_token + T, B).
struct Projection {
  const Linear& layer;
  arma::fcube& to;
  std::size_t first_token = 0;
};

/// Applies several layers to x (B, T, d_in). The threads share the layers,
/// the tokens, at most block_of_tokens at a time, and the features of a wide
/// layer, block_of_features at a time; of few tokens, the weights.
void project(const arma::fcube& x,
             const std::vector<Projection>& projections);

/// The most tokens that a thread applies a layer to at a time, and the
/// fewest, if there are so many. The layer's weights are read anew for each
/// block, so that large ones are faster, as long as there are some for every
/// thread: about least_blocks_of_tokens over all layers and sequences. Blocks
/// of a multiple of 64 suit the BLAS: one of 86 takes as long as one of 110.
constexpr std::size_t block_of_tokens = 512;
constexpr std::size_t least_block_of_tokens = 128;
constexpr std::size_t least_blocks_of_tokens = 12;
constexpr std::size_t block_of_features = 768;

/// How many tokens to take at a time of `pieces` sequences, layers or blocks
/// of features with T tokens each. It does not depend on the number of
/// threads, and so no digit of a result does.
std::size_t block_of_tokens_for(std::size_t pieces, std::size_t T);

/// Z_h = softmax(mask(Q_h K_hᵀ) / sqrt(d_k)) V_h for every head h of every
/// sequence. The threads share sequences, heads and strips of queries.
///
///   queries   (H*d_k, T, B)
///   keys      (H*d_k, at least S, B); what lies behind token S is not read
///   values    (H*d_v, at least S, B)
///   num_keys  S
///   causal    whether query t sees no key after its own place, S - T + t
///   returns   (H*d_v, T, B)
///
/// With `causal`, keys and values that a query does not see take no part in
/// its row, whatever they hold: not even nan and inf reach it.
///
/// Throws ShapeError if H does not divide a width, ValueError that names the
/// row if a score is nan or +inf. As
/// torch.nn.functional.scaled_dot_product_attention.
arma::fcube attend(const arma::fcube& queries, const arma::fcube& keys,
                   const arma::fcube& values, std::size_t num_keys,
                   std::size_t num_heads, bool causal);

/// The same into `context`, whose memory is used again where it is as large;
/// and if wanted, one number for each query and head into log_sums (T, H, B),
/// from which the way back has all weights again: RunningSoftmax::log_sum.
void attend_into(const arma::fcube& queries, const arma::fcube& keys,
                 const arma::fcube& values, std::size_t num_keys,
                 std::size_t num_heads, bool causal, arma::fcube& context,
                 arma::fcube* log_sums = nullptr);

/// What the fast path computes on its way, token by token, and keeps for the
/// way back. Used again for as many tokens, it takes no new memory.
struct KeptTokens {
  arma::fcube queries;  // (H*d_k, T, B)
  arma::fcube keys;  // (H*d_k, T, B)
  arma::fcube values;  // (H*d_v, T, B)
  arma::fcube context;  // (H*d_v, T, B)
  arma::fcube log_sums;  // (T, H, B), for the way back alone
};

/// project and attend_into together, for tokens that attend to each other.
///
///   x     (B, T, d_in)
///   kept  receives all that was computed; log_sums if for_the_way_back
///
/// Throws as attend does.
void attend_to_itself(const arma::fcube& x, const Linear& W_query,
                      const Linear& W_key, const Linear& W_value,
                      std::size_t num_heads, bool causal, KeptTokens& kept,
                      bool for_the_way_back);

/// y = x Wᵀ + b for x token by token, (d_in, T, B) -> (B, T, d_out). Throws
/// ShapeError as Linear::forward does.
arma::fcube apply_to_tokens(const Linear& layer, const arma::fcube& x);

/// (d, T, B) -> (B, T, d): what the rest of the library takes.
arma::fcube rows_of_tokens(const arma::fcube& x);

/// softmax(mask(Q Kᵀ) / sqrt(d_k)) V without a matrix of scores.
///
///   queries (T, d_k)
///   keys    (S, d_k)
///   values  (S, d_v)
///   causal  whether query t sees no key after its own place, S - T + t; then
///           T is at most S
///   returns (T, d_v)
///
/// Throws ShapeError if the shapes do not fit, ValueError if a score is nan
/// or +inf. As torch.nn.functional.scaled_dot_product_attention.
arma::fmat fast_attention(const arma::fmat& queries, const arma::fmat& keys,
                          const arma::fmat& values, bool causal);

}  // namespace attn
