#pragma once

#include "chapter/chapter.hpp"

namespace attn {

/// Why scores are divided by sqrt(d_k): the spread of random dot products of
/// growing width, and the largest weights that they lead to.
void show_scaling(Lesson& lesson);

}  // namespace attn
