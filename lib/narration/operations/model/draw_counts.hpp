#pragma once

#include <cstddef>
#include <cstdint>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind draw_counts_kind;

/// "draw_counts": how many of so many draws, from a generator of that seed,
/// fell on each place of a row of probabilities; each row is drawn from the
/// seed anew. torch.multinomial with one sample at a time, torch.bincount.
Operation draw_counts(Source probas, std::uint64_t seed, std::size_t draws);

}  // namespace attn
