#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind embedding_kind;

/// "embedding": for each of the ids, (1, T), the row of the weight, (V, d),
/// that it counts: (1, T, d); torch.nn.Embedding.
Operation embedding(Source weight, Source ids);

}  // namespace attn
