#pragma once

#include "attention/fast/block.hpp"

namespace attn {

/// to[r] = to[r] + Σ over all columns of block(r, c), in an order that
/// depends on nothing but the block's size.
void add_row_sums(const ConstBlock& block, float* to);

}  // namespace attn
