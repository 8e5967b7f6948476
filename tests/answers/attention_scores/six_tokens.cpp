#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat attn_scores(6, 6, arma::fill::zeros);
  for (int i = 0; i < 6; i++) {
    for (int j = 0; j < 6; j++) {
      attn_scores(i, j) = arma::dot(inputs.row(i), inputs.row(j));
    }
  }
  return attn_scores;
}
