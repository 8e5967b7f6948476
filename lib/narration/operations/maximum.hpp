#pragma once

#include <string>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind maximum_kind;

/// "maximum": the largest of A and, if given, of what was largest before.
Operation maximum(Source a, std::string before = "");

}  // namespace attn
