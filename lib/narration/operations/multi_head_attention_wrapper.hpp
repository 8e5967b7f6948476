#pragma once

#include <string>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind multi_head_attention_wrapper_kind;

/// What the heads of a wrapper are made from, and what they arrive at, by the
/// names of results. The names of biases are empty if there are none.
struct WrapperParts {
  std::string batch;  // (B, T, d_in)
  std::string W_query;  // (H*head_dim, d_in), as the other weights
  std::string W_key;
  std::string W_value;
  std::string attn_weights;  // (B, H, T, T)
  std::string values;  // (B, H, T, head_dim)
  std::string query_bias;  // (H*head_dim), as the other biases
  std::string key_bias;
  std::string value_bias;
};

/// "multi_head_attention_wrapper": the heads of a wrapper side by side, each
/// with rows of its own of the three weights, (B, T, d_in) -> (B, T,
/// H*head_dim): Z_h = weights_h V_h.
Operation multi_head_attention_wrapper(const WrapperParts& parts);

}  // namespace attn
