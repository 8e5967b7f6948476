#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  arma::fmat weight = generator.uniform(d_out, d_in, -bound, bound);
  weight = arma::round(weight * 10000) / 10000;
  if (!bias) return attn::Linear(weight);
  return attn::Linear(weight,
                      arma::frowvec(generator.uniform(1, d_out, 0, bound)));
}
