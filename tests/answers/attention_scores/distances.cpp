#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    const arma::frowvec gap = query - inputs.row(t);
    scores(t) = -arma::dot(gap, gap);
  }
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    scores.row(t) = query_scores(inputs.row(t), inputs);
  }
  return scores;
}
