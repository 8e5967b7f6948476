#pragma once

#include <cstddef>
#include <cstdint>

#include "chapter/chapter.hpp"

namespace attn {

/// A block takes as many numbers of a reader's vectors at most, so that a
/// page can hold all weights.
constexpr std::size_t widest_block = 16;

/// A whole transformer block, once with numbers.
void show_block(Lesson& lesson, const Setup& setup, std::uint64_t seed);

}  // namespace attn
