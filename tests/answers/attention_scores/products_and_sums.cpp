#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::fmat products = inputs;
  products.each_row() %= query;
  return arma::sum(products, 1).t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows, arma::fill::zeros);
  for (arma::uword i = 0; i < inputs.n_cols; ++i) {
    scores += inputs.col(i) * inputs.col(i).t();
  }
  return scores;
}
