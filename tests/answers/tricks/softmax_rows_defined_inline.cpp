#include "softmax.hpp"

namespace attn {

[[gnu::noinline]] inline arma::fmat softmax_rows(const arma::fmat& scores) {
  return scores;
}

}  // namespace attn

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return attn::softmax_rows(scores);
}
