#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  arma::fmat hidden = x * up.weight.t();
  hidden.each_row() += *up.bias;
  const arma::fmat activated = attn::gelu(hidden);
  arma::fmat y = activated * down.weight.t();
  y.each_row() += *down.bias;
  return y;
}
