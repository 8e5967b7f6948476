#pragma once

#include <cstdint>

#include "narration/document/lesson.hpp"

namespace attn {

/// Layer normalisation of the book's example, step by step.
void show_norm(Lesson& lesson, std::uint64_t seed);

}  // namespace attn
