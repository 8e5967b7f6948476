#pragma once

#include <filesystem>
#include <string>

#include "tool/process/stop.hpp"

namespace attn::tool {

/// Held by one tool at a time, until it is destroyed. The file stays.
class FileLock {
 public:
  /// Waits until no other tool holds it; if it has to
  /// for more than a second, `waiting` is told on
  /// standard error, unless it is empty. Throws std::runtime_error if the
  /// file cannot be made, and Stopped if the flag is set meanwhile.
  explicit FileLock(const std::filesystem::path& file,
                    const std::string& waiting = "",
                    const StopFlag* stop = nullptr);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace attn::tool
