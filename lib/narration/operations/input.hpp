#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind input_kind;

/// "input": the reader's numbers.
Operation given();

}  // namespace attn
