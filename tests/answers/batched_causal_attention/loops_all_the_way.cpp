#include "batched_causal_attention.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const int T = batch.n_rows, B = batch.n_slices, d = W_value.d_out();
  arma::fcube out(T, d, B, arma::fill::zeros);
  for (int b = 0; b < B; b++) {
    arma::fmat q = W_query.forward(batch.slice(b));
    arma::fmat k = W_key.forward(batch.slice(b));
    arma::fmat v = W_value.forward(batch.slice(b));
    for (int t = 0; t < T; t++) {
      std::vector<double> e(T, 0.0);
      double largest = -std::numeric_limits<double>::infinity();
      for (int s = 0; s < T; s++) {
        if (mask(t, s)) continue;
        double dot = 0;
        for (arma::uword j = 0; j < k.n_cols; j++) dot += q(t, j) * k(s, j);
        e[s] = dot / std::sqrt(double(k.n_cols));
        largest = std::max(largest, e[s]);
      }
      double sum = 0;
      for (int s = 0; s < T; s++) {
        e[s] = mask(t, s) ? 0.0 : std::exp(e[s] - largest);
        sum += e[s];
      }
      for (int s = 0; s < T; s++)
        for (int j = 0; j < d; j++)
          out(t, j, b) += float(e[s] / sum * v(s, j));
    }
  }
  return out;
}
