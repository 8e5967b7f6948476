#include "tool/process/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace attn::tool {
namespace {

// A short wait is not worth a word.
constexpr int looks_in_silence = 50;
constexpr std::chrono::milliseconds between_looks{20};

}  // namespace

FileLock::FileLock(const std::filesystem::path& file,
                   const std::string& waiting, const StopFlag* stop)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) {
    throw std::runtime_error(file.string() +
                             " cannot be written: " + std::strerror(errno));
  }
  for (int look = 0; flock(descriptor_, LOCK_EX | LOCK_NB) != 0; ++look) {
    if (is_set(stop)) {
      close(descriptor_);
      throw Stopped();
    }
    if (look == looks_in_silence && !waiting.empty()) {
      std::fprintf(stderr, "%s\n", waiting.c_str());
    }
    std::this_thread::sleep_for(between_looks);
  }
}

FileLock::~FileLock() {
  close(descriptor_);
}

}  // namespace attn::tool
