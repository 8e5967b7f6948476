#include "tool/build/build_jobs.hpp"

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace attn::tool {

std::size_t build_jobs() {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const char* jobs = std::getenv("ATTN_JOBS");
  if (jobs == nullptr) return cores;
  return std::clamp<std::size_t>(std::strtoul(jobs, nullptr, 10), 1, cores);
}

}  // namespace attn::tool
