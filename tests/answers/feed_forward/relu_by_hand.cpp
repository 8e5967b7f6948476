#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  arma::fmat hidden = up.forward(x);
  hidden.transform([](float n) { return n > 0.0F ? n : 0.0F; });
  return down.forward(hidden);
}
