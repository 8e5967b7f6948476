#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const int root = static_cast<int>(std::sqrt(static_cast<double>(d_in)));
  const float bound = static_cast<float>(1 / root);
  const arma::fmat weight = generator.uniform(d_out, d_in, -bound, bound);
  if (!bias) return attn::Linear(weight);
  return attn::Linear(
      weight, arma::frowvec(generator.uniform(1, d_out, -bound, bound)));
}
