#pragma once

#include "attention/attention_backward.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Hands the gradients of several heads or sequences to the trace, if there
/// is one: grad.values, with dropout grad.dropped_attn_weights, then
/// grad.attn_weights, grad.attn_scores, grad.queries, grad.keys.
///
///   all  makes one of one part of all of them:
///   all(&AttentionGradients::keys)
template <typename All>
void record_gradients(Trace* trace, bool dropped, const All& all) {
  if (trace == nullptr) return;
  record(trace, "grad.values", all(&AttentionGradients::values));
  if (dropped) {
    record(trace, "grad.dropped_attn_weights",
           all(&AttentionGradients::dropped_attn_weights));
  }
  record(trace, "grad.attn_weights", all(&AttentionGradients::attn_weights));
  record(trace, "grad.attn_scores", all(&AttentionGradients::attn_scores));
  record(trace, "grad.queries", all(&AttentionGradients::queries));
  record(trace, "grad.keys", all(&AttentionGradients::keys));
}

}  // namespace attn
