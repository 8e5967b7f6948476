#pragma once

#include "attention/causal_attention.hpp"
#include "chapter/chapter.hpp"

namespace attn {

/// The steps of chapter 11's loss descended: one step, plain descent, other
/// learning rates, AdamW. At least two tokens.
void show_descents(Lesson& lesson, const Setup& setup,
                   const CausalAttention& attention);

}  // namespace attn
