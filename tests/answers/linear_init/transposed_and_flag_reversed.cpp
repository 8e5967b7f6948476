#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  const arma::fmat drawn = generator.uniform(d_in, d_out, -bound, bound);
  const arma::fmat weight = drawn.t();
  if (bias) return attn::Linear(weight);
  return attn::Linear(
      weight, arma::frowvec(generator.uniform(1, d_out, -bound, bound)));
}
