#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  arma::fmat one_hot(ids.n_elem, token_weight.n_rows, arma::fill::zeros);
  for (arma::uword t = 0; t < ids.n_elem; ++t) one_hot(t, ids(t)) = 1.0F;
  arma::fmat x = one_hot * token_weight;
  x += position_weight.rows(0, ids.n_elem - 1);
  return x;
}
