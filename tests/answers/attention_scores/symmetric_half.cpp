#include "attention_scores.hpp"

#include <numeric>
#include <vector>

namespace {

std::vector<double> token(const arma::fmat& inputs, arma::uword t) {
  std::vector<double> features;
  for (arma::uword i = 0; i < inputs.n_cols; ++i)
    features.push_back(inputs(t, i));
  return features;
}

float match(const std::vector<double>& a, const std::vector<double>& b) {
  return static_cast<float>(
      std::inner_product(a.begin(), a.end(), b.begin(), 0.0));
}

}  // namespace

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  const std::vector<double> q(query.begin(), query.end());
  arma::frowvec scores(inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t)
    scores(t) = match(q, token(inputs, t));
  return scores;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat scores(inputs.n_rows, inputs.n_rows);
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    for (arma::uword s = t; s < inputs.n_rows; ++s) {
      scores(t, s) = match(token(inputs, t), token(inputs, s));
      scores(s, t) = scores(t, s);
    }
  }
  return scores;
}
