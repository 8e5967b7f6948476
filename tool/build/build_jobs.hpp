#pragma once

#include <cstddef>

namespace attn::tool {

/// How many compilers may run at once: as many as there are cores, and no
/// more than the launcher found memory for (ATTN_JOBS).
std::size_t build_jobs();

}  // namespace attn::tool
