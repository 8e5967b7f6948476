#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    scores(t) = arma::dot(query, inputs.row(t));
  }
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    scores.row(t) = exercise::query_scores(inputs.row(t), inputs);
  }
  return scores;
}
