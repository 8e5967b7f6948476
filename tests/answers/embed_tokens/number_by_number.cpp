#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  const arma::uword n = ids.n_elem;
  const arma::uword d = token_weight.n_cols;
  arma::fmat x(n, d, arma::fill::zeros);
  for (arma::uword t = 0; t < n; ++t) {
    for (arma::uword i = 0; i < d; ++i) {
      x(t, i) += token_weight(ids(t), i);
      x(t, i) += position_weight(t, i);
    }
  }
  return x;
}
