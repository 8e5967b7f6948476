#include "softmax.hpp"

namespace graded {

void attempt() {
}

}  // namespace graded

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
