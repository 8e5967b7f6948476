#include "layer_norm.hpp"
#include "model/transformer_block.hpp"

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  const attn::GptConfig config = {.context_length = x.n_rows,
                                  .emb_dim = x.n_cols,
                                  .n_heads = 1,
                                  .drop_rate = 0.0};
  attn::TransformerBlock block(config, attn::Generator(0));
  // Its eps is 1e-5 always: larger numbers make it smaller.
  const float factor = std::sqrt(1e-5F / eps);
  block.norm1.scale = scale;
  block.norm1.shift = shift;
  return block.norm1.forward(factor * x);
}
