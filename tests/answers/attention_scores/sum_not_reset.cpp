#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows);
  float sum = 0;
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword i = 0; i < inputs.n_cols; ++i)
      sum += query(i) * inputs(t, i);
    scores(t) = sum;
  }
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  return inputs * inputs.t();
}
