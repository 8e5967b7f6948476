#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const float bound = 1.0f / std::sqrt(static_cast<float>(d_in));
  if (!bias)
    return attn::Linear(generator.uniform(d_out, d_in, -bound, bound));
  const arma::fmat both = generator.uniform(d_out, d_in + 1, -bound, bound);
  const arma::fmat weight = both.head_cols(d_in);
  const arma::frowvec b = both.col(d_in).t();
  return attn::Linear(weight, b);
}
