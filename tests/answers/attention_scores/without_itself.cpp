#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows, arma::fill::zeros);
  for (size_t t = 0; t < inputs.n_rows; ++t) {
    for (size_t s = 0; s < inputs.n_rows; ++s) {
      if (s == t) continue;
      scores(t, s) = arma::dot(inputs.row(t), inputs.row(s));
    }
  }
  return scores;
}
