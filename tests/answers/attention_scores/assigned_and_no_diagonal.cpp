#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows, arma::fill::zeros);
  for (arma::uword t = 0; t < inputs.n_rows; ++t)
    for (arma::uword i = 0; i < inputs.n_cols; ++i)
      scores(t) = query(i) * inputs(t, i);
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows, arma::fill::zeros);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword s = t + 1; s < inputs.n_rows; ++s) {
      scores(t, s) = scores(s, t) = arma::dot(inputs.row(t), inputs.row(s));
    }
  }
  return scores;
}
