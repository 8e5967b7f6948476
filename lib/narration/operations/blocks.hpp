#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind blocks_kind;

/// "blocks": which scores a loop over blocks of so many queries computes, as
/// 1 and 0, (T, T): for query t those of all keys up to the last query of t's
/// block.
Operation blocks(std::size_t queries);

}  // namespace attn
