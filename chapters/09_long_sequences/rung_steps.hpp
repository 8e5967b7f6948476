#pragma once

#include "attention/rungs.hpp"
#include "chapter/chapter.hpp"

namespace attn {

/// The steps of each rung: what it computes, its result on the sentence and
/// on longer heads checked against the plain form's, and how long it takes
/// here at setup.timed_sizes, if setup.timing.
void climb_rungs(Lesson& lesson, const Setup& setup,
                 const ManyHeads& sentence);

}  // namespace attn
