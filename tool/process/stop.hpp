/// Ending early: what was asked for is not wanted any more.
#pragma once

#include <atomic>
#include <exception>

namespace attn::tool {

/// Set once, from a signal handler or another thread; who works looks at it.
using StopFlag = std::atomic<bool>;

/// Whether there is a flag, and it is set.
inline bool is_set(const StopFlag* stop) {
  return stop != nullptr && *stop;
}

/// Thrown by work whose flag was set, after it has cleaned up.
class Stopped : public std::exception {
 public:
  const char* what() const noexcept override { return "stopped"; }
};

/// From now on Ctrl-C and the signals TERM, HUP and QUIT set the flag that
/// this returns, and end nothing by themselves.
const StopFlag& stop_on_signals();

/// Whether one of these signals came.
bool signal_came();

/// Ends this process by the signal that came, as whoever sent it expects.
[[noreturn]] void end_by_signal();

}  // namespace attn::tool
