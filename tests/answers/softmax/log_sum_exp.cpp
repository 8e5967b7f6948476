#include "softmax.hpp"

#include <cmath>

namespace {

float log_sum(const arma::frowvec& x) {
  const float m = x.max();
  return m + std::log(arma::accu(arma::exp(x - m)));
}

}  // namespace

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat out = scores;
  for (arma::uword t = 0; t < out.n_rows; ++t) {
    const arma::frowvec x = out.row(t) - out.row(t).max();
    out.row(t) = arma::exp(x - log_sum(x));
  }
  return out;
}
