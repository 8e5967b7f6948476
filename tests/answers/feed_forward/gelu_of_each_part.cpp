#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  // The GELU of the product and of the bias by themselves.
  arma::fmat hidden = attn::gelu(arma::fmat(x * up.weight.t()));
  hidden.each_row() += attn::gelu(arma::fmat(*up.bias)).row(0);
  return down.forward(hidden);
}
