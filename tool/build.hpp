#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attn::tool {

/// Held while the tool writes into the build directory and builds: two at
/// once would mix.
class BuildLock {
 public:
  /// Waits until no other tool holds it. Throws std::runtime_error.
  BuildLock();
  ~BuildLock();
  BuildLock(const BuildLock&) = delete;
  BuildLock& operator=(const BuildLock&) = delete;

 private:
  int descriptor_;
};

struct BuildResult {
  bool succeeded = false;
  std::string output;  // the compiler's and the linker's, without colours
};

/// Builds targets such as "tool/attn" with ninja, as far as each can be
/// built. Progress goes to standard error, one line a step. Needs the
/// BuildLock.
BuildResult build(const std::vector<std::string>& targets);

}  // namespace attn::tool
