/// Exercise: dot products of every pair.
///
/// How well does one token match another? Attention answers with the dot
/// product of their vectors: both are multiplied feature by feature and the
/// products are added up,
///
///   q · x = q_0 x_0 + q_1 x_1 + ... over all features.
///
/// Write two functions. `./attn read 1` shows both.
///
/// query_scores: the scores of one query, score_t = q · x_t.
///
///   query    (d_in): the token that asks
///   inputs   (T, d_in), one token a row
///   returns  (T), one score for each token
///
/// attention_scores: every token is the query once, A(t, s) = x_t · x_s.
///
///   inputs   (T, d_in), one token a row
///   returns  (T, T): row t holds the scores of query t
///
/// For the inputs (1, 2) and (3, 0) the query (1, 2) has the scores
/// 1·1 + 2·2 = 5 and 1·3 + 2·0 = 3, and all scores are
///
///   5 3
///   3 9
///
/// The scores stay as they are: no softmax and no scaling yet.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::frowvec query_scores(const arma::frowvec& query,
                           const arma::fmat& inputs);

arma::fmat attention_scores(const arma::fmat& inputs);

}  // namespace exercise
