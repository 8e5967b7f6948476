#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind gelu_kind;

/// "gelu": a / 2 (1 + tanh(sqrt(2 / pi) (a + 0.044715 a³))), entry by entry;
/// torch.nn.functional.gelu with approximate="tanh".
Operation gelu_of(Source a);

}  // namespace attn
