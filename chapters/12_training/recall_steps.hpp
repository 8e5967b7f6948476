#pragma once

#include "chapter/chapter.hpp"

namespace attn {

/// The steps of a head that learns to look things up, drawn from the seed.
void show_recall(Lesson& lesson, std::uint64_t seed);

}  // namespace attn
