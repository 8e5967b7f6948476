#include "feed_forward.hpp"

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  // A 1 beside each token, and the bias as one column more of the weight.
  const arma::fvec ones(x.n_rows, arma::fill::ones);
  const arma::fmat W_up = arma::join_rows(up.weight, up.bias->t());
  const arma::fmat W_down = arma::join_rows(down.weight, down.bias->t());
  const arma::fmat hidden =
      attn::gelu(arma::fmat(arma::join_rows(x, ones) * W_up.t()));
  return arma::join_rows(hidden, ones) * W_down.t();
}
