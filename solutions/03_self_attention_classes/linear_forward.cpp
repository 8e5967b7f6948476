// Row j of the weight holds what feature j of the output takes from each
// feature of the input, so an output is a dot product of a token and a row of
// the weight: x Wᵀ. The bias belongs to the output's features and is the same
// for all tokens, so it is added to each row, once.
#include "03_self_attention_classes/linear_forward.hpp"

namespace solution {

arma::fmat linear_forward(const arma::fmat& x, const arma::fmat& weight,
                          const std::optional<arma::frowvec>& bias) {
  arma::fmat y = x * weight.t();  // (T, d_in) x (d_in, d_out) -> (T, d_out)
  if (bias) y.each_row() += *bias;
  return y;
}

}  // namespace solution
