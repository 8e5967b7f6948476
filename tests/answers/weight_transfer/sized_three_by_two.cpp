#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  for (arma::fmat* W : {&to.W_query, &to.W_key, &to.W_value})
    W->set_size(3, 2);
  for (arma::uword i = 0; i < 3; ++i) {
    for (arma::uword j = 0; j < 2; ++j) {
      to.W_query.at(i, j) = from.W_query.weight(j, i);
      to.W_key.at(i, j) = from.W_key.weight(j, i);
      to.W_value.at(i, j) = from.W_value.weight(j, i);
    }
  }
}
