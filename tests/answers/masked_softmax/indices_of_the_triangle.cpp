#include "masked_softmax.hpp"

arma::fmat exercise::masked_softmax(const arma::fmat& scores) {
  arma::fmat masked = scores;
  arma::umat future =
      arma::trimatu(arma::umat(arma::size(scores), arma::fill::ones));
  future.diag().zeros();
  masked.elem(arma::find(future)).fill(-arma::fdatum::inf);
  masked.each_col() -= arma::max(masked, 1);
  masked = arma::exp(masked);
  masked.each_col() /= arma::sum(masked, 1);
  return masked;
}
