#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query.head(3) * inputs.head_cols(3).t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  return inputs.head_cols(3) * inputs.head_cols(3).t();
}
