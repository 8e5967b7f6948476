#include "renormalise.hpp"

#include <numeric>

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  arma::fmat w = attn_weights;
  for (arma::uword t = 0; t < w.n_rows; ++t) {
    w.row(t).tail(w.n_cols - 1 - t).zeros();
    for (int pass = 0; pass < 2; ++pass) {
      const arma::frowvec row = w.row(t);
      const float total = std::accumulate(row.begin(), row.end(), 0.0f);
      w.row(t) = row / total;
    }
  }
  return w;
}
