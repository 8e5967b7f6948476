#include "renormalise.hpp"

#include <numeric>

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (arma::uword t = 0; t < masked.n_rows; ++t) {
    const arma::frowvec row = masked.row(t);
    const auto sum = std::accumulate(row.begin(), row.end(), 0);
    masked.row(t) = row / static_cast<float>(sum);
  }
  return masked;
}
