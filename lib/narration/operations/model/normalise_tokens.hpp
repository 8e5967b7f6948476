#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind normalise_tokens_kind;

/// "normalise_tokens": (A - mean) / sqrt(variance + eps), A (T, d), mean and
/// variance (T, 1).
Operation normalise_tokens(Source a, Source mean, Source variance,
                           double eps);

}  // namespace attn
