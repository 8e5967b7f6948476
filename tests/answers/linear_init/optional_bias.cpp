#include "linear_init.hpp"

#include <cmath>
#include <optional>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1 / std::sqrt(float(d_in));
  arma::fmat weight = generator.uniform(d_out, d_in, -bound, bound);
  std::optional<arma::frowvec> b;
  if (bias) b = generator.uniform(1, d_out, -bound, bound);
  return attn::Linear(weight, b);
}
