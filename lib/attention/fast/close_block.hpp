#pragma once

#include <cstddef>

#include "attention/fast/block.hpp"

namespace attn {

/// A matrix of the thread's own, side by side, for a product that is copied
/// to where its columns lie far apart. Columns of (B, T, d) lie as far apart
/// as there are tokens. If that is a power of two, all of them fall on the
/// same few places of a cache, and a product that writes there takes a
/// quarter longer.
Block close_block(std::size_t rows, std::size_t columns);

}  // namespace attn
