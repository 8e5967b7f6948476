#include "gelu.hpp"

#include "model/feed_forward.hpp"

arma::fmat exercise::gelu(const arma::fmat& x) {
  attn::FeedForward ff(x.n_cols, attn::Generator(0));
  ff.up = attn::Linear(arma::eye<arma::fmat>(x.n_cols, x.n_cols));
  ff.down = ff.up;
  arma::fcube batch(x.n_rows, x.n_cols, 1);
  batch.slice(0) = x;
  return ff.forward(batch).slice(0);
}
