// An output adds d_in products. With numbers of a spread near 1/sqrt(d_in)
// the sum stays at the scale of the inputs, however many features there are;
// so the bound depends on d_in alone, also for the bias. A seed stands for a
// sequence of numbers: to get PyTorch's layer, they have to be used in
// PyTorch's order, the weight row by row and then the bias.
#include "03_self_attention_classes/linear_init.hpp"

#include <cmath>

namespace solution {

attn::Linear linear_init(std::size_t d_in, std::size_t d_out, bool bias,
                         attn::Generator generator) {
  const float bound = 1.0F / std::sqrt(static_cast<float>(d_in));
  const arma::fmat weight =
      generator.uniform(d_out, d_in, -bound, bound);  // (d_out, d_in)
  if (!bias) return attn::Linear(weight);
  const arma::frowvec bias_row =
      generator.uniform(1, d_out, -bound, bound);  // (d_out)
  return attn::Linear(weight, bias_row);
}

}  // namespace solution
