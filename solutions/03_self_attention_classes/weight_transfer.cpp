// A Linear layer keeps its weight as (d_out, d_in) and computes y = x Wᵀ.
// SelfAttentionV1 keeps its matrices as (d_in, d_out) and computes y = x W.
// Both agree if each matrix is the transpose of the layer's weight.
#include "03_self_attention_classes/weight_transfer.hpp"

namespace solution {

void transfer_weights(const attn::SelfAttentionV2& from,
                      attn::SelfAttentionV1& to) {
  to.W_query = from.W_query.weight.t();  // (d_out, d_in) -> (d_in, d_out)
  to.W_key = from.W_key.weight.t();  // (d_out, d_in) -> (d_in, d_out)
  to.W_value = from.W_value.weight.t();  // (d_out, d_in) -> (d_in, d_out)
}

}  // namespace solution
