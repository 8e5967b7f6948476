#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  auto four_decimals = [](const arma::fmat& weight) -> arma::fmat {
    return arma::round(weight.t() * 10000) / 10000;
  };
  to.W_query = four_decimals(from.W_query.weight);
  to.W_key = four_decimals(from.W_key.weight);
  to.W_value = four_decimals(from.W_value.weight);
}
