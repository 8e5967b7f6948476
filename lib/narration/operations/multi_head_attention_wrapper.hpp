#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind multi_head_attention_wrapper_kind;

/// "multi_head_attention_wrapper": the heads of a wrapper side by side, each
/// with rows of its own of the three weights, (B, T, d_in) -> (B, T,
/// H*head_dim).
Operation multi_head_attention_wrapper(Source batch, Source W_query,
                                       Source W_key, Source W_value);

}  // namespace attn
