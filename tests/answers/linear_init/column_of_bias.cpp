#include "linear_init.hpp"

#include <cmath>

attn::Linear exercise::linear_init(std::size_t d_in, std::size_t d_out,
                                   bool bias, attn::Generator generator) {
  const auto bound =
      static_cast<float>(std::pow(static_cast<double>(d_in), -0.5));
  const arma::fmat weight = generator.uniform(d_out, d_in, -bound, bound);
  if (bias) {
    const arma::fmat column = generator.uniform(d_out, 1, -bound, bound);
    const arma::frowvec row = column.t();
    return attn::Linear(weight, row);
  } else {
    return attn::Linear(weight);
  }
}
