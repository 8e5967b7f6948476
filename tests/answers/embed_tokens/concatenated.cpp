#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  return arma::join_rows(token_weight.rows(ids),
                         position_weight.head_rows(ids.n_elem));
}
