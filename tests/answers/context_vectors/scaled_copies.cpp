#include "context_vectors.hpp"

arma::fmat exercise::context_vectors(const arma::fmat& attn_weights,
                                     const arma::fmat& inputs) {
  arma::fmat context_vec(arma::size(inputs));
  for (arma::uword t = 0; t < attn_weights.n_rows; ++t) {
    arma::fmat shares = inputs;
    shares.each_col() %= attn_weights.row(t).t();
    context_vec.row(t) = arma::sum(shares, 0);
  }
  return context_vec;
}
