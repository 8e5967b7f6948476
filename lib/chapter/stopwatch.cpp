#include "chapter/stopwatch.hpp"

#include <algorithm>
#include <chrono>
#include <limits>

namespace attn {

double best_seconds(std::size_t times, const std::function<void()>& work) {
  using Clock = std::chrono::steady_clock;
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i == 0 || i < times; ++i) {
    const Clock::time_point begin = Clock::now();
    work();
    const std::chrono::duration<double> taken = Clock::now() - begin;
    best = std::min(best, taken.count());
  }
  return best;
}

}  // namespace attn
