// The sequences of a batch have nothing to do with each other, so each slice
// goes through causal attention by itself. The mask was made once, for the
// longest sequence: whether token s lies after token t does not depend on how
// many tokens follow, so its first T rows and columns are the mask of T
// tokens. context_length has no other part in the computation.
#include "06_causal_attention/batched_causal_attention.hpp"

#include <cmath>

namespace solution {

arma::fcube batched_causal_attention(const arma::fcube& batch,
                                     const attn::Linear& W_query,
                                     const attn::Linear& W_key,
                                     const attn::Linear& W_value,
                                     const arma::umat& mask) {
  const std::size_t T = batch.n_rows;
  const arma::umat hidden = mask.submat(0, 0, T - 1, T - 1);  // (T, T)

  arma::fcube context_vec(T, W_value.d_out(), batch.n_slices);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    const arma::fmat x = batch.slice(b);  // (T, d_in)
    const arma::fmat queries = W_query.forward(x);  // (T, d_out)
    const arma::fmat keys = W_key.forward(x);  // (T, d_out)
    const arma::fmat values = W_value.forward(x);  // (T, d_out)

    const arma::fmat scores = queries * keys.t();  // (T, T)
    const arma::fmat masked =
        attn::masked_fill(scores, hidden, -arma::fdatum::inf);
    const float scale = std::sqrt(static_cast<float>(keys.n_cols));
    const arma::fmat weights = attn::softmax_rows(masked / scale);
    context_vec.slice(b) = weights * values;  // (T, T) -> (T, d_out)
  }
  return context_vec;  // (B, T, d_out)
}

}  // namespace solution
