#pragma once

#include <armadillo>

#include "chapter/chapter.hpp"

namespace attn {

/// What the sentence gives, for one query.
struct SentenceAttention {
  arma::fmat queries;  // (T, d_k)
  arma::fmat keys;  // (T, d_k)
  arma::fmat values;  // (T, d_k)
  arma::frowvec scaled_scores;  // (T), of the query
  arma::frowvec context_vec;  // (d_k), of the query
};

/// The steps of the running softmax: the query's context vector from a few
/// keys at a time, checked against the one that takes all at once.
void block_by_block(Lesson& lesson, const Setup& setup,
                    const SentenceAttention& attention);

}  // namespace attn
