#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * arma::reshape(inputs, inputs.n_cols, inputs.n_rows);
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  return inputs * arma::reshape(inputs, inputs.n_cols, inputs.n_rows);
}
