#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows, arma::fill::zeros);
  for (size_t t = 0; t < inputs.n_rows; ++t)
    for (size_t i = 0; i + 1 < inputs.n_cols; ++i)
      scores[t] += query[i] * inputs(t, i);
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows);
  for (size_t t = 0; t < inputs.n_rows; ++t)
    scores.row(t) = query_scores(inputs.row(t), inputs);
  return scores;
}
