#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind dropout_kind;

/// "dropout": entries of A become 0 with `probability`, else grow by 1 / (1 -
/// p); torch.nn.functional.dropout.
Operation dropout(Source a, double probability);

}  // namespace attn
