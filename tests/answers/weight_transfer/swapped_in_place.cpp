#include "weight_transfer.hpp"

#include <utility>

namespace {

void transpose(arma::fmat& W) {
  if (!W.is_square()) {
    W = arma::fmat(W.t());
    return;
  }
  for (arma::uword i = 0; i < W.n_rows; ++i) {
    for (arma::uword j = 0; j < W.n_cols; ++j) {
      std::swap(W(i, j), W(j, i));
    }
  }
}

}  // namespace

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  to.W_query = from.W_query.weight;
  to.W_key = from.W_key.weight;
  to.W_value = from.W_value.weight;
  transpose(to.W_query);
  transpose(to.W_key);
  transpose(to.W_value);
}
