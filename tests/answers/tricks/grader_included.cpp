#include "softmax.hpp"

#include "@ROOT@/tests/exercises/01_simple_attention/softmax.cpp"

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
