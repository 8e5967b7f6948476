#pragma once

#include <cstddef>

namespace attn::tool {

/// How many compilers may run at once: as many as there are cores.
std::size_t build_jobs();

}  // namespace attn::tool
