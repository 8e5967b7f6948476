#include "tool/process/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>

namespace attn::tool {
namespace {

constexpr int poll_milliseconds = 50;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

// Waits until there is something to read; ends the child's group at the flag.
void wait_or_end(int descriptor, pid_t child, const StopFlag* stop) {
  pollfd waiting{descriptor, POLLIN, 0};
  while (poll(&waiting, 1, stop == nullptr ? -1 : poll_milliseconds) <= 0) {
    if (is_set(stop)) kill(-child, SIGTERM);
  }
}

void hand_over_lines(
    int descriptor, pid_t child,
    const std::function<void(std::string_view line)>& on_line,
    const StopFlag* stop) {
  std::string pending;
  std::array<char, 4096> block{};
  while (true) {
    wait_or_end(descriptor, child, stop);
    const ssize_t size = read(descriptor, block.data(), block.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    pending.append(block.data(), static_cast<std::size_t>(size));
    std::size_t begin = 0;
    for (std::size_t end = 0;
         (end = pending.find('\n', begin)) != std::string::npos;
         begin = end + 1) {
      on_line(std::string_view(pending).substr(begin, end - begin));
    }
    pending.erase(0, begin);
  }
  if (!pending.empty()) on_line(pending);
}

}  // namespace

int run_program(const std::vector<std::string>& words,
                const std::function<void(std::string_view line)>& on_line,
                const StopFlag* stop) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
  std::vector<char*> arguments = argument_pointers(words);
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    if (stop != nullptr) setpgid(0, 0);
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  close(ends[1]);
  if (stop != nullptr) setpgid(child, child);  // whichever comes first
  hand_over_lines(ends[0], child, on_line, stop);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void become_program(const std::vector<std::string>& words) {
  std::vector<char*> arguments = argument_pointers(words);
  execv(arguments[0], arguments.data());
  fail(words[0]);
}

std::vector<char*> argument_pointers(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) {
    pointers.push_back(
        const_cast<char*>(word.c_str()));  // execv changes none
  }
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace attn::tool
