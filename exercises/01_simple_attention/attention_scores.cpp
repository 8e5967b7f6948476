// Exercise: give the dot products of one query with every token, and of every
// token with every token. Roughly 2 lines with matrix products, 10 with
// loops. The task in full is in attention_scores.hpp, hints are in
// attention_scores.hints.md.
#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  throw attn::Unfinished("query_scores");
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  throw attn::Unfinished("attention_scores");
}
