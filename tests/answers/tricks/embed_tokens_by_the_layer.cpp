#include "model/embedding.hpp"

#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  const attn::Generator generator(1);
  attn::Embedding tokens(token_weight.n_rows, token_weight.n_cols, generator);
  tokens.weight = token_weight;
  const arma::fcube x = tokens.forward(ids);
  return x.slice(0) + position_weight.head_rows(ids.n_elem);
}
