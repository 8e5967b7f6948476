#include "transformer_block.hpp"

arma::fcube exercise::transformer_block(const arma::fcube& x,
                                        const attn::TransformerBlock& block) {
  attn::TransformerBlock::Kept kept;
  return block.forward_keeping(x, kept);
}
