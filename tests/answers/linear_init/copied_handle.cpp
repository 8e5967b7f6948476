#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  attn::Generator same = generator;
  const float high = std::sqrt(1.0f / static_cast<float>(d_in));
  const std::size_t count = d_out * d_in + (bias ? d_out : 0);
  const arma::frowvec all = same.uniform(1, count, -high, high);
  arma::fmat weight = all.head(d_out * d_in);
  weight.reshape(d_in, d_out);
  weight = arma::fmat(weight.t());
  if (bias) return attn::Linear(weight, arma::frowvec(all.tail(d_out)));
  return attn::Linear(weight);
}
