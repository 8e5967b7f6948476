#include "softmax.hpp"

template <>
float arma::Mat<float>::max() const {
  return 0.0F;
}

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
