#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind recall_attention_kind;

/// "recall_attention", (T, T): the weights of a head that learns to recall,
/// for one sequence that it was never trained with, softmax(mask(scores) /
/// divisor). `snapshots`, (S, T, T), are its scores at the beginning and
/// after every `stride` steps, the future not hidden; the result is of the
/// last.
Operation recall_attention(Tensor snapshots, std::size_t stride,
                           double divisor);

}  // namespace attn
