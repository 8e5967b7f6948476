#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  arma::fmat y(arma::size(x));
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    const arma::fmat row = x.row(t);
    y.row(t) = down.forward(attn::gelu(up.forward(row)));
  }
  return y;
}
