#include "scaled_weights.hpp"

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::fmat scores = queries * keys.t();
  arma::fmat weights(arma::size(scores));
  for (arma::uword s = 0; s < scores.n_cols; ++s) {
    const arma::fvec e = arma::exp(scores.col(s) - scores.col(s).max());
    weights.col(s) = e / arma::accu(e);
  }
  return weights;
}
