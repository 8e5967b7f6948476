/// Memory of the fast path that is taken once.
#pragma once

#include "attention/fast/block.hpp"
#include "attention/fast/fast_attention.hpp"

namespace attn {

/// What a thread that calls the fast path keeps from one call to the next:
/// the first touch of fresh memory costs more than most of what is done with
/// it. It is as large as the largest call so far needed.
struct FastWorkspace {
  // Of a forward that keeps nothing.
  KeptTokens tokens;

  // Of some heads on the way back, token by token, as KeptTokens.
  arma::fcube grad_context;
  arma::fcube grad_queries;
  arma::fcube grad_keys;
  arma::fcube grad_values;
  arma::fcube row_gains;  // (T, heads, sequences)
  arma::fcube log_sums;  // (T, heads, sequences)
};

/// That of the calling thread.
FastWorkspace& fast_workspace();

/// Gives it back. The next call takes it anew.
void release_fast_workspace();

/// A matrix of the thread's own, side by side, for a product that is copied
/// to where its columns lie far apart. Columns of (B, T, d) lie as far apart
/// as there are tokens. If that is a power of two, all of them fall on the
/// same few places of a cache, and a product that writes there takes a
/// quarter longer.
Block close_block(std::size_t rows, std::size_t columns);

}  // namespace attn
