#include "layer_norm.hpp"

arma::fmat exercise::layer_norm(const arma::fmat& x,
                                const arma::frowvec& scale,
                                const arma::frowvec& shift, float eps) {
  // The variance as the mean of the squares less the square of the mean.
  const arma::fvec mean = arma::mean(x, 1);
  const arma::fvec squares = arma::mean(x % x, 1);
  const arma::fvec factor = 1.0F / arma::sqrt(squares - mean % mean + eps);
  arma::fmat y = x.each_col() % factor;
  y.each_col() -= mean % factor;
  y = y.each_row() % scale;
  y = y.each_row() + shift;
  return y;
}
