#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat scores = arma::log(attn_weights);
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    for (arma::uword s = t + 1; s < scores.n_cols; ++s) {
      scores(t, s) = -arma::fdatum::inf;
    }
  }
  return attn::softmax_rows(scores);
}
