#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat result = arma::trimatl(attn_weights);
  for (arma::uword t = 0; t < result.n_rows; ++t) {
    const float lost = 1.0f - arma::accu(result.row(t));
    result.row(t).head(t + 1) += lost / static_cast<float>(t + 1);
  }
  return result;
}
