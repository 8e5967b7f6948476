#pragma once

#include <cstdint>

#include "chapter/chapter.hpp"

namespace attn {

/// A whole transformer block, once with numbers.
void show_block(Lesson& lesson, const Setup& setup, std::uint64_t seed);

}  // namespace attn
