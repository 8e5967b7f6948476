#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"

namespace attn::tool {

/// The words with which the build would compile an exercise's file and link
/// its grader, to be run in the build directory.
struct BuildCommands {
  std::vector<std::string> compile;
  std::vector<std::string> link;
  std::string written;  // both, the same wherever the folder is
};

/// Asks Ninja for them, and writes the copy `source` and the place of the
/// results, `folder`/NAME.o and `folder`/NAME, in place of the build's own.
/// Throws NotGraded if Ninja has none.
BuildCommands build_commands(const Exercise& exercise, bool sanitize,
                             const std::filesystem::path& source,
                             const std::filesystem::path& folder);

}  // namespace attn::tool
