#pragma once

#include <string>
#include <vector>

namespace attn::tool {

/// Builds a program of this project, given by its path below the build root,
/// and becomes it. Returns 1 if it does not build, having said why.
int run_built(const std::string& program,
              const std::vector<std::string>& words);

}  // namespace attn::tool
