#pragma once

#include <string>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind key_value_cache_kind;

/// "key_value_cache": what a cache gives for each token of X in turn, (T,
/// d_in) -> (T, d_out): the heads' context vectors (T, d_out) times Wᵀ,
/// (d_out, d_out), and b, (d_out), added to each row if there is one.
Operation key_value_cache(Source x, Source context, Source weight,
                          std::string bias = "");

}  // namespace attn
