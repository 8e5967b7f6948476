#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind key_value_cache_kind;

/// "key_value_cache": what a cache gives for each token of X in turn, (T,
/// d_in) -> (T, d_out).
Operation key_value_cache(Source x);

}  // namespace attn
