#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  const arma::fmat tokens = token_weight.rows(ids);
  return tokens + position_weight;
}
