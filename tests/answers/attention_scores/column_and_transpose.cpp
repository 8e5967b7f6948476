#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  const arma::fvec column = inputs * query.t();
  return column.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  const arma::fmat tokens = arma::trans(inputs);
  return tokens.t() * tokens;
}
