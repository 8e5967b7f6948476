#include "book/inputs.hpp"

#include <armadillo>

namespace attn {

const std::vector<std::string>& book_tokens() {
  static const std::vector<std::string> tokens = {"Your", "journey", "starts",
                                                  "with", "one",     "step"};
  return tokens;
}

const arma::fmat& book_inputs() {
  // clang-format off
  static const arma::fmat inputs = {
      {0.43F, 0.15F, 0.89F},
      {0.55F, 0.87F, 0.66F},
      {0.57F, 0.85F, 0.64F},
      {0.22F, 0.58F, 0.33F},
      {0.77F, 0.25F, 0.10F},
      {0.05F, 0.80F, 0.55F}};
  // clang-format on
  return inputs;
}

}  // namespace attn
