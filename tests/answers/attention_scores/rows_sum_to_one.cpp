#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores = inputs * inputs.t();
  scores.each_col() /= arma::sum(scores, 1);
  return scores;
}
