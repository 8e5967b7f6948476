#pragma once

#include "chapter/chapter.hpp"

namespace attn {

/// What one more token costs without and with a KeyValueCache, at
/// setup.timed_sizes: operations, and if setup.timing the time on this
/// machine.
void show_cache_costs(Lesson& lesson, const Setup& setup);

}  // namespace attn
