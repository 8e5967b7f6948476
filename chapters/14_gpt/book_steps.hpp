#pragma once

#include <cstdint>

#include "chapter/chapter.hpp"
#include "narration/document/lesson.hpp"

namespace attn {

/// How many parameters a GPT has: of the four sizes that OpenAI published.
void show_sizes(Lesson& lesson);

/// The book's own model, GPT-2's smallest size: its logits and its nonsense.
void show_book_model(Lesson& lesson, const Setup& setup, std::uint64_t seed);

}  // namespace attn
