#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  const arma::fmat weight = generator.uniform(d_out, d_in, -bound, bound);
  if (!bias) return attn::Linear(weight);
  const float number = generator.uniform(1, 1, -bound, bound)(0);
  arma::frowvec b(d_out);
  b.fill(number);
  return attn::Linear(weight, b);
}
