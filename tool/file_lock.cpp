#include "file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace attn::tool {

FileLock::FileLock(const std::filesystem::path& file,
                   const std::string& waiting)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) {
    throw std::runtime_error(file.string() +
                             " cannot be written: " + std::strerror(errno));
  }
  if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  if (!waiting.empty()) std::fprintf(stderr, "%s\n", waiting.c_str());
  while (flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

FileLock::~FileLock() {
  close(descriptor_);
}

}  // namespace attn::tool
