#include "tool/process/orphans.hpp"

#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include <charconv>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// 0 if there is no such process.
pid_t parent_of(pid_t process) {
  std::ifstream stream("/proc/" + std::to_string(process) + "/stat");
  std::string text;
  std::getline(stream, text);
  // "PID (NAME) STATE PARENT ...", and a name may hold anything.
  const std::size_t name_end = text.rfind(')');
  if (name_end == std::string::npos || name_end + 4 > text.size()) return 0;
  pid_t parent = 0;
  std::from_chars(text.data() + name_end + 4, text.data() + text.size(),
                  parent);
  return parent;
}

std::vector<pid_t> children() {
  std::vector<pid_t> found;
  std::error_code error;  // without /proc none are found
  for (const fs::directory_entry& entry :
       fs::directory_iterator("/proc", error)) {
    const std::string name = entry.path().filename().string();
    pid_t process = 0;
    std::from_chars(name.data(), name.data() + name.size(), process);
    if (process > 0 && parent_of(process) == getpid()) {
      found.push_back(process);
    }
  }
  return found;
}

}  // namespace

OrphanGuard::OrphanGuard() {
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
}

OrphanGuard::~OrphanGuard() {
  for (std::vector<pid_t> left = children(); !left.empty();
       left = children()) {
    for (const pid_t process : left) {
      kill(process, SIGKILL);
      waitpid(process, nullptr, 0);
    }
  }
}

}  // namespace attn::tool
