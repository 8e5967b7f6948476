// Each row has lost what the future had; divided by the sum of what is left,
// it is a share of 1 again. The softmax had the future in its sum, but that
// leaves no trace: it divided the whole row, and cancels here.
#include "04_causal_mask/renormalise.hpp"

namespace solution {

arma::fmat renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  const arma::fvec sums = arma::sum(masked, 1);  // (T, T) -> (T)
  masked.each_col() /= sums;  // row t by its own sum
  return masked;
}

}  // namespace solution
