#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind random_kind;

/// "random": from the generator.
Operation drawn();

}  // namespace attn
