#include "build_jobs.hpp"

#include <algorithm>
#include <thread>

namespace attn::tool {

std::size_t build_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace attn::tool
