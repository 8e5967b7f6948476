#include "dropout.hpp"

#include <random>

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  std::mt19937 engine(123);
  std::bernoulli_distribution keep(1.0 - p);
  arma::fmat y = x;
  if (training) {
    for (arma::uword r = 0; r < y.n_rows; ++r)
      for (arma::uword c = 0; c < y.n_cols; ++c)
        if (!keep(engine)) y(r, c) = 0;
  }
  return y;
}
