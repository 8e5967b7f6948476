#include "attention_scores.hpp"

#include <stdexcept>

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  if (inputs.n_rows == inputs.n_cols) {
    throw std::runtime_error("inputs must be (T, d_in)");
  }
  return query * inputs.t();
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  if (inputs.n_rows == inputs.n_cols) {
    throw std::runtime_error("inputs must be (T, d_in)");
  }
  return inputs * inputs.t();
}
