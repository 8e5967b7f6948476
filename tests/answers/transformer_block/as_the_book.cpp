#include "transformer_block.hpp"

arma::fcube exercise::transformer_block(const arma::fcube& x,
                                        const attn::TransformerBlock& block) {
  arma::fcube y = x;
  arma::fcube shortcut = y;
  y = block.norm1.forward(y);
  y = block.att.forward(y);
  y = block.drop_shortcut.forward(y);
  y = y + shortcut;
  shortcut = y;
  y = block.norm2.forward(y);
  y = block.ff.forward(y);
  y = block.drop_shortcut.forward(y);
  y = y + shortcut;
  return y;
}
