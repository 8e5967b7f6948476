#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat& tokens = const_cast<arma::fmat&>(inputs);
  arma::inplace_trans(tokens);
  return tokens.t() * tokens;
}
