#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  static const arma::fmat query = from.W_query.weight.t();
  static const arma::fmat key = from.W_key.weight.t();
  static const arma::fmat value = from.W_value.weight.t();
  to.W_query = query;
  to.W_key = key;
  to.W_value = value;
}
