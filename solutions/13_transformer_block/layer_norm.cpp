// What is left once the mean is gone serves twice: the mean of its squares is
// the variance, and it is what the root divides. What belongs to a token lies
// in a column and works on each column; what belongs to a feature lies in a
// row. No token has a part in another one's row.
#include "13_transformer_block/layer_norm.hpp"

namespace solution {

arma::fmat layer_norm(const arma::fmat& x, const arma::frowvec& scale,
                      const arma::frowvec& shift, float eps) {
  arma::fmat y = x;
  y.each_col() -= arma::mean(x, 1);  // (T, d)
  const arma::fvec variance = arma::mean(arma::square(y), 1);  // (T)
  y.each_col() /= arma::sqrt(variance + eps);
  y.each_row() %= scale;
  y.each_row() += shift;
  return y;
}

}  // namespace solution
