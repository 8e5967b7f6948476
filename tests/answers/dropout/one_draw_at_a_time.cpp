#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  arma::fmat result(x.n_rows, x.n_cols);
  for (arma::uword r = 0; r < x.n_rows; r++)
    for (arma::uword c = 0; c < x.n_cols; c++) {
      float number = x.at(r, c);
      if (training) {
        bool keep =
            generator.bernoulli(1, 1.0 - p, attn::DropoutStream::native)
                .front();
        number = keep ? number / float(1.0 - p) : 0.0f;
      }
      result.at(r, c) = number;
    }
  return result;
}
