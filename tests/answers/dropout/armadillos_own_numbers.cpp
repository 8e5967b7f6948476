#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  if (!training) return x;
  arma::fmat noise(arma::size(x), arma::fill::randu);
  arma::fmat y = x / (1.0 - p);
  y.elem(arma::find(noise < p)).zeros();
  return y;
}
