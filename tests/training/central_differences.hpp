#pragma once

#include <armadillo>

/// (loss(x + h) - loss(x - h)) / 2h, one number of x after the other.
template <typename Loss>
arma::fmat central_differences(const arma::fmat& x, float h,
                               const Loss& loss) {
  arma::fmat slopes(arma::size(x));
  for (arma::uword i = 0; i < x.n_elem; ++i) {
    arma::fmat above = x;
    arma::fmat below = x;
    above(i) += h;
    below(i) -= h;
    slopes(i) = (loss(above) - loss(below)) / (2.0F * h);
  }
  return slopes;
}
