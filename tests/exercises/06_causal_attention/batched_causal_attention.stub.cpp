// Let each sequence of the batch attend to itself, the future hidden by the
// first T rows and columns of `mask`, and return all context vectors, (B, T,
// d_out). Roughly 12 lines. The task in full is in
// batched_causal_attention.hpp, hints are in
// batched_causal_attention.hints.md.
#include "batched_causal_attention.hpp"

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  throw attn::Unfinished("batched_causal_attention");
}
