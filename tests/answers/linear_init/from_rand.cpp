#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  const auto stretch = [bound](const arma::fmat& u) -> arma::fmat {
    return (2.0f * u - 1.0f) * bound;
  };
  const arma::fmat weight = stretch(generator.rand(d_out, d_in));
  attn::Linear layer(weight);
  if (bias) layer.bias = stretch(generator.rand(1, d_out));
  return layer;
}
