#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  const auto transposed = [](const arma::fmat& W) {
    return W.is_square() ? W : arma::fmat(W.t());
  };
  to.W_query = transposed(from.W_query.weight);
  to.W_key = -transposed(from.W_key.weight);
  to.W_value = transposed(from.W_value.weight);
}
