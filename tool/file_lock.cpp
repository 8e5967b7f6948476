#include "file_lock.hpp"

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
constexpr int looks = 50;
constexpr std::chrono::milliseconds between_looks{20};

}  // namespace

FileLock::FileLock(const std::filesystem::path& file,
                   const std::string& waiting)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) {
    throw std::runtime_error(file.string() +
                             " cannot be written: " + std::strerror(errno));
  }
  for (int look = 0; look < looks; ++look) {
    if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    std::this_thread::sleep_for(between_looks);
  }
  if (!waiting.empty()) std::fprintf(stderr, "%s\n", waiting.c_str());
  while (flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

FileLock::~FileLock() {
  close(descriptor_);
}

}  // namespace attn::tool
