/// Memory of the fast path that is taken once.
#pragma once

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

}  // namespace attn
