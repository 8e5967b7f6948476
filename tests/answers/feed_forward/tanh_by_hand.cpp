#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  const arma::fmat hidden = up.forward(x);
  return down.forward(arma::fmat(arma::tanh(hidden)));
}
