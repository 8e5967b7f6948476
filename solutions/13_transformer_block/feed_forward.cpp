// Without the GELU the product of both weights would be one layer that does
// the same. It bends what the first layer made of a token, bias and all, and
// the second layer mixes what came of it. Rows never meet: tokens are taken
// one by one.
#include "13_transformer_block/feed_forward.hpp"

namespace solution {

arma::fmat feed_forward(const arma::fmat& x, const attn::Linear& up,
                        const attn::Linear& down) {
  const arma::fmat hidden = up.forward(x);  // (T, h)
  const arma::fmat activated = attn::gelu(hidden);  // (T, h)
  return down.forward(activated);  // (T, d)
}

}  // namespace solution
