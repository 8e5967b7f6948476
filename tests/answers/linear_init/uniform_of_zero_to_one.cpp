#include "linear_init.hpp"

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const arma::fmat weight = generator.rand(d_out, d_in);
  if (!bias) return attn::Linear(weight);
  return attn::Linear(weight, arma::frowvec(generator.rand(1, d_out)));
}
