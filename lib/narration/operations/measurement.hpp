#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind measurement_kind;

/// "measurement": measured on the reader's machine.
Operation by_measuring();

}  // namespace attn
