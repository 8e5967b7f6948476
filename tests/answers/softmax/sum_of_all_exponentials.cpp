#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  arma::fmat shifted = scores;
  shifted.each_col() -= arma::max(scores, 1);
  const arma::fmat exponentials = arma::exp(shifted);
  return exponentials / arma::accu(exponentials);
}
