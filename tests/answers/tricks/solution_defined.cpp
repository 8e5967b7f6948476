#include "softmax.hpp"

namespace solution {

arma::fmat softmax(const arma::fmat& scores) {
  return scores;
}

}  // namespace solution

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return solution::softmax(scores);
}
