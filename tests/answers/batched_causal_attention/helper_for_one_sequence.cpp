#include "batched_causal_attention.hpp"

#include <cmath>

namespace {

arma::fmat attend(const arma::fmat& q, const arma::fmat& k,
                  const arma::fmat& v, const arma::umat& hidden) {
  const arma::fmat scaled = q / std::sqrt(static_cast<float>(q.n_cols));
  return attn::softmax_rows(
             attn::masked_fill(scaled * k.t(), hidden, -arma::fdatum::inf)) *
         v;
}

}  // namespace

arma::fcube exercise::batched_causal_attention(const arma::fcube& batch,
                                               const attn::Linear& W_query,
                                               const attn::Linear& W_key,
                                               const attn::Linear& W_value,
                                               const arma::umat& mask) {
  const auto T = batch.n_rows;
  const arma::umat hidden = mask.head_rows(T).eval().head_cols(T);
  arma::fcube result(T, W_value.d_out(), batch.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    const arma::fmat& x = batch.slice(b);
    result.slice(b) = attend(W_query.forward(x), W_key.forward(x),
                             W_value.forward(x), hidden);
  }
  return result;
}
