#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  auto draw = [&]() { return generator.uniform(1, 1, -bound, bound)(0, 0); };
  arma::fmat weight(d_out, d_in);
  for (std::size_t j = 0; j < d_out; ++j) {
    for (std::size_t i = 0; i < d_in; ++i) {
      weight(j, i) = draw();
    }
  }
  if (!bias) return attn::Linear(weight);
  arma::frowvec b(d_out);
  for (std::size_t j = 0; j < d_out; ++j) b(j) = draw();
  return attn::Linear(weight, b);
}
