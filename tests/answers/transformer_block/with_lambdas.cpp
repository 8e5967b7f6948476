#include "transformer_block.hpp"

arma::fcube exercise::transformer_block(const arma::fcube& x,
                                        const attn::TransformerBlock& block) {
  const auto around = [](const arma::fcube& in, const auto& norm,
                         const auto& part) {
    return arma::fcube(in + part.forward(norm.forward(in)));
  };
  return around(around(x, block.norm1, block.att), block.norm2, block.ff);
}
