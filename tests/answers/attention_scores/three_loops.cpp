#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows, arma::fill::zeros);
  for (size_t t = 0; t < inputs.n_rows; t++) {
    for (size_t i = 0; i < inputs.n_cols; i++) {
      scores(t) += query(i) * inputs(t, i);
    }
  }
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  size_t T = inputs.n_rows;
  arma::fmat scores(T, T, arma::fill::zeros);
  for (size_t t = 0; t < T; t++) {
    for (size_t s = 0; s < T; s++) {
      for (size_t i = 0; i < inputs.n_cols; i++) {
        scores(t, s) += inputs(t, i) * inputs(s, i);
      }
    }
  }
  return scores;
}
