#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  arma::fmat weight = generator.uniform(2, 3, -bound, bound);
  if (bias) {
    arma::frowvec b = generator.uniform(1, d_out, -bound, bound);
    return attn::Linear(weight, b);
  }
  return attn::Linear(weight);
}
