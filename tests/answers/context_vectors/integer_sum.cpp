#include "context_vectors.hpp"

#include <numeric>

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context(arma::size(inputs));
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    const arma::frowvec w = attn_weights.row(t);
    for (arma::uword i = 0; i < inputs.n_cols; ++i) {
      context(t, i) = static_cast<float>(
          std::inner_product(w.begin(), w.end(), inputs.begin_col(i), 0));
    }
  }
  return context;
}
