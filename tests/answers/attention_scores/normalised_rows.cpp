#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  const arma::frowvec q = arma::normalise(query);
  const arma::fmat x = arma::normalise(inputs, 2, 1);
  return q * x.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  const arma::fmat x = arma::normalise(inputs, 2, 1);
  return x * x.t();
}
