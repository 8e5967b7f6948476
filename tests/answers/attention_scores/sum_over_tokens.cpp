#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::fmat products = inputs;
  products.each_row() %= query;
  return arma::sum(products, 0);
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  return inputs * inputs.t();
}
