#include "batched_causal_attention.hpp"

#include <cmath>

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const arma::fcube queries = W_query.forward(batch);
  const arma::fcube keys = W_key.forward(batch);
  arma::fcube context = W_value.forward(batch);
  const arma::uword T = batch.n_rows;
  arma::fmat hide(T, T, arma::fill::zeros);
  hide.elem(arma::find(mask.submat(0, 0, arma::size(T, T))))
      .fill(-arma::fdatum::inf);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    arma::fmat scores = queries.slice(b) * keys.slice(b).t();
    scores /= std::sqrt(float(keys.n_cols));
    context.slice(b) =
        attn::softmax_rows(scores + hide) * arma::fmat(context.slice(b));
  }
  return context;
}
