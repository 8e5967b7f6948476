#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  auto [query, key, value] = to;
  query = from.W_query.weight.t();
  key = from.W_key.weight.t();
  value = from.W_value.weight.t();
}
