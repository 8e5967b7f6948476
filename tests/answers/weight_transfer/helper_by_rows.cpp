#include "weight_transfer.hpp"

namespace {

void copy_transposed(const attn::Linear& layer, arma::fmat& W) {
  W.set_size(layer.d_in(), layer.d_out());
  for (arma::uword j = 0; j < layer.d_out(); ++j) {
    W.col(j) = layer.weight.row(j).t();
  }
}

}  // namespace

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  copy_transposed(from.W_query, to.W_query);
  copy_transposed(from.W_key, to.W_key);
  copy_transposed(from.W_value, to.W_value);
}
