#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  arma::fmat tokens = token_weight.rows(ids);
  tokens.each_row() += position_weight.row(0);
  return tokens;
}
