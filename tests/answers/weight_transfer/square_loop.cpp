#include "weight_transfer.hpp"

#include <cstddef>

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  const std::size_t n = to.W_query.n_rows;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      to.W_query(i, j) = from.W_query.weight(j, i);
      to.W_key(i, j) = from.W_key.weight(j, i);
      to.W_value(i, j) = from.W_value.weight(j, i);
    }
  }
}
