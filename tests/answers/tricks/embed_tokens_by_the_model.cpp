#include "model/gpt_model.hpp"

#include "embed_tokens.hpp"

arma::fmat exercise::embed_tokens(const arma::urowvec& ids,
                                  const arma::fmat& token_weight,
                                  const arma::fmat& position_weight) {
  attn::GptModel model({.vocab_size = token_weight.n_rows,
                        .context_length = position_weight.n_rows,
                        .emb_dim = token_weight.n_cols,
                        .n_heads = 1,
                        .n_layers = 1},
                       attn::Generator(1));
  model.tok_emb.weight = token_weight;
  model.pos_emb.weight = position_weight;
  return model.embed(ids, 0).slice(0);
}
