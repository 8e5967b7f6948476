/// Back through causal attention.
///
/// Forward, with S the scaled scores, P the weights and Z the context
/// vectors:
///
///   S = mask(Q Kᵀ) / sqrt(d_k),   P = softmax(S),   Z = P V
///
/// mask puts -inf wherever the key comes after the query. On the way back you
/// know how the loss changes with Z, and ask how it changes with Q, K and V.
/// Nothing was kept: compute P once more, then go back step by step,
///
///   grad_V(s, j) = sum over t of P(t, s) grad_Z(t, j)
///   grad_P(t, s) = sum over j of grad_Z(t, j) V(s, j)
///   grad_S       = grad_P, back through the softmax of each row
///   grad_Q(t, i) = sum over s of grad_S(t, s) K(s, i) / sqrt(d_k)
///   grad_K(s, i) = sum over t of grad_S(t, s) Q(t, i) / sqrt(d_k)
///
///   grad_context_vec  grad_Z, (T, d_v)
///   queries           Q, (T, d_k)
///   keys              K, (T, d_k)
///   values            V, (T, d_v)
///   returns           the three gradients, each of the shape of what it
///                     belongs to
///
/// attn::causal_mask, attn::masked_fill, attn::softmax_rows and
/// attn::softmax_rows_backward are yours to use.
///
/// Take two tokens, d_k 4 and d_v 1: the queries (1, 1, 1, 1) and (0, 0, 0,
/// 2), the keys (1, 0, 0, 0) and (5, 0, 0, 0), the values 1 and 3, and the
/// gradient 1 for both. The second token's weights are 0.5 and 0.5. The
/// values get 1.5 and 0.5, the second query (1, 0, 0, 0), the keys (0, 0, 0,
/// -0.5) and (0, 0, 0, 0.5), and the first query 0: it sees one key, whose
/// weight stays 1.
///
/// Chapter 11 shows every number on the way: `./attn read 11`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

struct AttentionGradients {
  arma::fmat queries;  // (T, d_k)
  arma::fmat keys;  // (T, d_k)
  arma::fmat values;  // (T, d_v)
};

AttentionGradients attention_backward(const arma::fmat& grad_context_vec,
                                      const arma::fmat& queries,
                                      const arma::fmat& keys,
                                      const arma::fmat& values);

}  // namespace exercise
