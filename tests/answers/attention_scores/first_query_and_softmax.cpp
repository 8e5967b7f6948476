#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return attn::softmax_rows(query * inputs.t());
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    scores.row(t) = inputs.row(0) * inputs.t();
  }
  return scores;
}
