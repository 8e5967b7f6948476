#pragma once

#include "attention/rungs.hpp"
#include "chapter/chapter.hpp"

namespace attn {

/// How many billion operations the products of a rung are, and how many
/// megabytes of scores and weights a thread keeps at a time, with the sizes
/// that both follow from: what operations_of and score_bytes_of count.
WrittenNumber written_operations(const Rung& rung, const ManyHeads& heads);
WrittenNumber written_score_bytes(const Rung& rung, const ManyHeads& heads);

}  // namespace attn
