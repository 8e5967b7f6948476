#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  arma::fmat hidden = up.forward(x);
  hidden = hidden / (1.0F + arma::exp(-hidden));
  return down.forward(hidden);
}
