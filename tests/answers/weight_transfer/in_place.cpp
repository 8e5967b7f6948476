#include "weight_transfer.hpp"

#include <array>

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  const std::array<const attn::Linear*, 3> layers = {
      &from.W_query, &from.W_key, &from.W_value};
  const std::array<arma::fmat*, 3> matrices = {&to.W_query, &to.W_key,
                                               &to.W_value};
  for (std::size_t k = 0; k < layers.size(); ++k) {
    *matrices[k] = layers[k]->weight;
    arma::inplace_trans(*matrices[k]);
  }
}
