#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float w_bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  const float b_bound = 1.0f / std::sqrt(static_cast<float>(d_out));
  const arma::fmat weight = generator.uniform(d_out, d_in, -w_bound, w_bound);
  if (bias) {
    const arma::frowvec b = generator.uniform(1, d_out, -b_bound, b_bound);
    return attn::Linear(weight, b);
  }
  return attn::Linear(weight);
}
