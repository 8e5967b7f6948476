/// Scale the scores, then share out.
///
/// Chapter 02 turns queries and keys into attention weights:
///
///   weights = softmax(Q Kᵀ / sqrt(d_k)), the softmax within each row.
///
/// Write it for queries and keys of any number. They come from two different
/// sequences here, so there need not be as many of one as of the other.
///
///   queries  (T, d_k), one query a row
///   keys     (S, d_k), one key a row
///   returns  (T, S): row t holds the weights of query t, one for each key,
///            and sums to 1
///
/// d_k is the width of a query and of a key. attn::softmax_rows from
/// lib/attention/softmax.hpp may do the softmax.
///
/// For the query (2, 0, 0, 0) and the keys (1, 0, 0, 0) and (0, 1, 0, 0) the
/// scores are 2 and 0, scaled 1 and 0, and the weights 0.7311 and 0.2689.
///
/// Why the scores are scaled: `./attn read 2`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat scaled_weights(const arma::fmat& queries, const arma::fmat& keys);

}  // namespace exercise
