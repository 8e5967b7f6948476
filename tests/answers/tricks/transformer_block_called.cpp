#include "transformer_block.hpp"

arma::fcube exercise::transformer_block(const arma::fcube& x,
                                        const attn::TransformerBlock& block) {
  return block.forward(x);
}
