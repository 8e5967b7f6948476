/// Attention a block of keys at a time.
///
/// Compute causal attention without a matrix of (T, T) scores: for each query
/// take the keys that it may see, `block` at a time, and keep of the blocks
/// before only what the running softmax keeps.
///
///   z_t = Σ_{s ≤ t} exp(q_t · k_s / sqrt(d_k)) v_s
///         / Σ_{s ≤ t} exp(q_t · k_s / sqrt(d_k))
///
///   queries  (T, d_k)
///   keys     (T, d_k)
///   values   (T, d_v)
///   block    how many keys are taken at a time, from 1 on; it need not
///            divide T and may be larger than T
///   returns  (T, d_v), row t the context vector of token t
///
/// Query t sees t + 1 keys. With a block of 3 that is, for t = 4, the keys 0,
/// 1 and 2 and then the keys 3 and 4: a last block that is shorter. Blocks
/// that lie in the future whole are not computed at all.
///
/// Scores may be so large that exp overflows. The result does not depend on
/// `block`, but for rounding. Do it without attn::fast_attention; what you
/// wrote for online_softmax is what each block needs, and you may copy it.
/// Chapter 9 climbs from here to the library's loop: `./attn read 9`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat blocked_attention(const arma::fmat& queries,
                             const arma::fmat& keys, const arma::fmat& values,
                             std::size_t block);

}  // namespace exercise
