#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  return arma::reshape(token_weight.rows(ids), ids.n_elem,
                       token_weight.n_cols) +
         arma::reshape(position_weight, ids.n_elem, position_weight.n_cols);
}
