#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  arma::fmat table = token_weight;
  for (arma::uword t = 0; t < ids.n_elem; ++t) {
    table.row(ids(t)) += position_weight.row(t);
  }
  return table.rows(ids);
}
