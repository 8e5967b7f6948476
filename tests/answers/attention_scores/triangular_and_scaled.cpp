#include "attention_scores.hpp"

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  const arma::fmat scores =
      inputs * inputs.t() / static_cast<float>(inputs.n_cols);
  return arma::trimatl(scores);
}
