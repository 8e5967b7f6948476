#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  for (size_t i = 0; i < from.W_query.d_in(); i++) {
    for (size_t j = 0; j < from.W_query.d_out(); j++) {
      to.W_query(i, j) = from.W_query.weight(j, i);
      to.W_key(i, j) = from.W_key.weight(j, i);
      to.W_value(i, j) = from.W_value.weight(j, i);
    }
  }
}
