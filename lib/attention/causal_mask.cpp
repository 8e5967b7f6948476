#include "attention/causal_mask.hpp"

#include "attention/errors.hpp"

namespace attn {

arma::umat causal_mask(std::size_t num_tokens) {
  require_size("causal_mask", "num_tokens", num_tokens);
  const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  return ones - arma::trimatl(ones);  // ones above the diagonal
}

arma::fmat masked_fill(const arma::fmat& scores, const arma::umat& mask,
                       float value) {
  if (arma::size(scores) != arma::size(mask)) {
    throw ShapeError("masked_fill", {"scores", scores}, {"mask", mask},
                     "the mask needs the shape of the scores");
  }
  arma::fmat filled = scores;
  filled.elem(arma::find(mask)).fill(value);
  return filled;
}

}  // namespace attn
