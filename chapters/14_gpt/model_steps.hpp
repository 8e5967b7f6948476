#pragma once

#include <cstdint>

#include "chapter/chapter.hpp"

namespace attn {

/// A GPT of the reader's sizes: from ids to logits and to the ids that it
/// writes.
void show_model(Lesson& lesson, const Setup& setup, std::uint64_t seed);

}  // namespace attn
