#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind divide_entries_kind;

/// "divide_entries": A / B, entry by entry.
Operation divide_entries(Source a, Source b);

}  // namespace attn
