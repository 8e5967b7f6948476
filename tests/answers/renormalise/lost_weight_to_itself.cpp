#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat result = arma::trimatl(attn_weights);
  const arma::fvec lost = 1.0f - arma::sum(result, 1);
  result.diag() += lost;
  return result;
}
