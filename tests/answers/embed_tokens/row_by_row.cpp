#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  arma::fmat x(ids.n_elem, token_weight.n_cols);
  for (arma::uword t = 0; t < ids.n_elem; ++t) {
    x.row(t) = token_weight.row(ids(t)) + position_weight.row(t);
  }
  return x;
}
