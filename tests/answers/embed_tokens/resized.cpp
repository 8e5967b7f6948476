#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  arma::fmat x = position_weight;
  x.resize(ids.n_elem, x.n_cols);
  x += token_weight.rows(ids.t());
  return x;
}
