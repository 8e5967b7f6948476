#include "linear_init.hpp"

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / static_cast<float>(d_in);
  attn::Linear layer(generator.uniform(d_out, d_in, -bound, bound));
  if (bias) layer.bias = arma::frowvec(d_out, arma::fill::zeros);
  return layer;
}
