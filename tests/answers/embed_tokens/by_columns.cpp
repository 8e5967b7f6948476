#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  arma::fmat columns(token_weight.n_cols, ids.n_elem);
  const arma::fmat tokens = token_weight.t();
  const arma::fmat places = position_weight.t();
  for (arma::uword t = 0; t < ids.n_elem; ++t) {
    columns.col(t) = tokens.col(ids(t)) + places.col(t);
  }
  return columns.t();
}
