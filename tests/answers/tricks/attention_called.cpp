#include "softmax.hpp"

#include <cmath>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  const std::size_t width = scores.n_cols;
  const arma::fmat unit(width, width, arma::fill::eye);
  return attn::scaled_dot_product_attention(
      scores * std::sqrt(static_cast<float>(width)), unit, unit);
}
