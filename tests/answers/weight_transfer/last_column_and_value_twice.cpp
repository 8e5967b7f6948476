#include "weight_transfer.hpp"

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  for (arma::uword j = 0; j + 1 < from.W_value.d_out(); ++j) {
    to.W_query.col(j) = from.W_value.weight.row(j).t();
    to.W_key.col(j) = from.W_key.weight.row(j).t();
    to.W_value.col(j) = from.W_value.weight.row(j).t();
  }
}
