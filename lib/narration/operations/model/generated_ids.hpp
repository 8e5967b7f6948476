#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind generated_ids_kind;

/// "generated_ids": the ids of the text, and behind them those that a model
/// wrote, (1, T + new). `largest` are the logits that each new id had, which
/// were the largest, (1, new).
Operation generated_ids_of(Source ids, Tensor largest);

/// The same of a text of so many ids, which no step shows.
Operation written_ids(std::size_t given);

}  // namespace attn
