#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  to.W_query = arma::reshape(from.W_query.weight, from.W_query.d_in(),
                             from.W_query.d_out());
  to.W_key =
      arma::reshape(from.W_key.weight, from.W_key.d_in(), from.W_key.d_out());
  to.W_value = arma::reshape(from.W_value.weight, from.W_value.d_in(),
                             from.W_value.d_out());
}
