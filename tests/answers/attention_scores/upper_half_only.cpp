#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  const arma::uword T = inputs.n_rows;
  arma::fmat scores(T, T, arma::fill::zeros);
  for (arma::uword t = 0; t < T; ++t) {
    for (arma::uword s = t; s < T; ++s) {
      scores(t, s) = arma::dot(inputs.row(t), inputs.row(s));
    }
  }
  return scores;
}
