#pragma once

#include <string>
#include <vector>

#include "tool/process/file_lock.hpp"

namespace attn::tool {

/// Held while the tool writes into the build directory and builds: two at
/// once would mix.
class BuildLock {
 public:
  /// Waits until no other tool holds it, and says so. Throws
  /// std::runtime_error, and Stopped if the flag is set meanwhile.
  explicit BuildLock(const StopFlag* stop = nullptr);

 private:
  FileLock lock_;
};

struct BuildResult {
  bool succeeded = false;
  std::string output;  // the compiler's and the linker's, without colours
};

/// Builds targets such as "tool/attn" with ninja, as far as each can be
/// built. How long it will take is said on standard error, as the launcher
/// says it: tool/build/build_progress.py. Needs the BuildLock.
/// Throws Stopped if the flag is set meanwhile, once Ninja has ended.
BuildResult build(const std::vector<std::string>& targets,
                  const StopFlag* stop = nullptr);

}  // namespace attn::tool
