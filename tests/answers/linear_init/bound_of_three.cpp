#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(3.0f);
  const arma::fmat weight = generator.uniform(d_out, d_in, -bound, bound);
  if (!bias) return attn::Linear(weight);
  const arma::frowvec b = generator.uniform(1, d_out, -bound, bound);
  return attn::Linear(weight, b);
}
