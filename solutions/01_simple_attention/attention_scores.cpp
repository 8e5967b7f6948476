// A matrix product takes the dot product of each row on its left with each
// column on its right. The transpose stands the tokens up as columns, so the
// query meets each of them once. With all tokens on the left, every token is
// the query once: row t is what query_scores gives for token t.
#include "01_simple_attention/attention_scores.hpp"

namespace solution {

arma::frowvec query_scores(const arma::frowvec& query,
                           const arma::fmat& inputs) {
  return query * inputs.t();  // (d_in) x (d_in, T) -> (T)
}

arma::fmat attention_scores(const arma::fmat& inputs) {
  return inputs * inputs.t();  // (T, d_in) x (d_in, T) -> (T, T)
}

}  // namespace solution
