#pragma once

#include <armadillo>

#include "attention/attention_backward.hpp"
#include "attention/trace.hpp"

namespace attn {

/// Z = softmax(Q Kᵀ / sqrt(d_k)) V, the softmax of each row
///
///   queries (T, d_k)
///   keys    (S, d_k)
///   values  (S, d_out)
///   returns (T, d_out)
///
/// `kept`, if there is one, receives what attention_backward() needs. The
/// trace receives attn_scores and attn_weights (T, S), and context_vec.
/// Throws ShapeError if queries and keys differ in width, or keys and values
/// in number.
/// As torch.nn.functional.scaled_dot_product_attention without a mask; the
/// source is Vaswani et al., "Attention Is All You Need", equation 1.
arma::fmat scaled_dot_product_attention(const arma::fmat& queries,
                                        const arma::fmat& keys,
                                        const arma::fmat& values,
                                        Trace* trace = nullptr,
                                        KeptAttention* kept = nullptr);

}  // namespace attn
