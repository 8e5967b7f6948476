#include "attention_scores.hpp"

#include <numeric>

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec scores(inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    const arma::frowvec token = inputs.row(t);
    scores(t) = static_cast<float>(
        std::inner_product(query.begin(), query.end(), token.begin(), 0));
  }
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  return inputs * inputs.t();
}
