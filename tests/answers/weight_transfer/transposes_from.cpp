#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  auto& source = const_cast<attn::SelfAttentionV2&>(from);
  arma::inplace_trans(source.W_query.weight);
  arma::inplace_trans(source.W_key.weight);
  arma::inplace_trans(source.W_value.weight);
  to.W_query = source.W_query.weight;
  to.W_key = source.W_key.weight;
  to.W_value = source.W_value.weight;
}
