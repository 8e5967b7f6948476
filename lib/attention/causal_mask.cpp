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

arma::fmat mix_visible(const arma::fmat& weights, const arma::fmat& values) {
  const arma::uword T = values.n_rows;
  if (weights.n_rows != T || weights.n_cols != T) {
    throw ShapeError("mix_visible", {"weights", weights}, {"values", values},
                     "each token needs one row of weights and one value");
  }
  arma::fmat mixed = weights * values;  // (T, d_v)
  arma::fmat visible = values;
  for (arma::uword t = T; t-- > 1;) {
    if (visible.row(t).is_finite()) continue;
    visible.row(t).zeros();  // for all rows before t
    mixed.head_rows(t) = arma::fmat(weights * visible).head_rows(t);
  }
  return mixed;
}

}  // namespace attn
