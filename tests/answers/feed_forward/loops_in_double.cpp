#include "feed_forward.hpp"

#include <cmath>

arma::fmat exercise::feed_forward(const arma::fmat& x, const attn::Linear& up,
                                  const attn::Linear& down) {
  arma::fmat y(x.n_rows, down.d_out());
  for (arma::uword t = 0; t < x.n_rows; ++t) {
    std::vector<double> hidden(up.d_out());
    for (std::size_t j = 0; j < hidden.size(); ++j) {
      double sum = (*up.bias)(j);
      for (arma::uword i = 0; i < x.n_cols; ++i) {
        sum += double{x(t, i)} * up.weight(j, i);
      }
      const double inner =
          0.7978845608028654 * (sum + 0.044715 * sum * sum * sum);
      hidden[j] = 0.5 * sum * (1.0 + std::tanh(inner));
    }
    for (arma::uword k = 0; k < y.n_cols; ++k) {
      double sum = (*down.bias)(k);
      for (std::size_t j = 0; j < hidden.size(); ++j) {
        sum += hidden[j] * down.weight(k, j);
      }
      y(t, k) = static_cast<float>(sum);
    }
  }
  return y;
}
