// What goes around is never normed, so that x comes through any number of
// blocks as it was, and each half only adds to it. The norms are for att and
// ff alone: they see tokens of one size, however much has been added on the
// way.
#include "13_transformer_block/transformer_block.hpp"

namespace solution {

arma::fcube transformer_block(const arma::fcube& x,
                              const attn::TransformerBlock& block) {
  const arma::fcube after_attention =
      x + block.att.forward(block.norm1.forward(x));  // (B, T, emb_dim)
  return after_attention +
         block.ff.forward(block.norm2.forward(after_attention));
}

}  // namespace solution
