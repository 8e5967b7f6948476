#include "softmax.hpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  const arma::fmat e = arma::exp(scores - scores.max());
  return e / arma::accu(e);
}
