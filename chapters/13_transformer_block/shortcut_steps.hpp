#pragma once

#include <cstdint>

#include "narration/document/lesson.hpp"

namespace attn {

/// What shortcuts do to the gradients of the book's five layers.
void show_shortcuts(Lesson& lesson, std::uint64_t seed);

}  // namespace attn
