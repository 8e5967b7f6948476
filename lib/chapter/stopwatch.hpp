/// How long something takes on the reader's machine.
#pragma once

#include <cstddef>
#include <functional>

namespace attn {

/// The shortest time, in seconds, of `times` runs of the work, at least one:
/// what else the machine does only makes it longer.
double best_seconds(std::size_t times, const std::function<void()>& work);

}  // namespace attn
