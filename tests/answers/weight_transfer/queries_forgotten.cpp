#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  to.W_value = from.W_query.weight.t();
  to.W_key = from.W_key.weight.t();
  to.W_value = from.W_value.weight.t();
}
