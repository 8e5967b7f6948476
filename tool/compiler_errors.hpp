#pragma once

#include <filesystem>
#include <string>

namespace attn::tool {

/// What a learner needs of a failed build: the first error in their own file,
/// with its line, or the function that the linker misses.
///
/// An error deep in a library's template is told at the learner's line that
/// led there. If nothing of it is about `file`, the first error of the build.
std::string build_failure(const std::string& build_output,
                          const std::filesystem::path& file);

}  // namespace attn::tool
