#include "causal_mask.hpp"

arma::umat exercise::causal_mask(std::size_t num_tokens) {
  arma::umat mask(num_tokens, num_tokens);
  std::size_t k = 0;
  mask.imbue([&]() -> arma::uword {
    const std::size_t row = k % num_tokens;
    const std::size_t column = k / num_tokens;
    ++k;
    return column > row ? 1 : 0;
  });
  return mask;
}
