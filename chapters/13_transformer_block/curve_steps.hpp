#pragma once

#include "narration/document/lesson.hpp"

namespace attn {

/// GELU beside ReLU, as curves.
void show_activations(Lesson& lesson);

}  // namespace attn
