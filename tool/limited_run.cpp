#include "limited_run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/personality.h>
#include <sys/prctl.h>
#endif

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "orphans.hpp"
#include "process.hpp"

namespace attn::tool {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kept_output = std::size_t{256} << 10U;
constexpr int poll_milliseconds = 20;

void set_limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard) {
  const rlimit limit{soft, hard};
  setrlimit(resource, &limit);
}

// The address sanitizer reserves terabytes of addresses, so that it has a
// limit of its own.
void limit_sanitized(const Limits& limits) {
  const std::string log = "log_path='" + limits.sanitizer_reports;
  const std::string megabytes = std::to_string(limits.memory >> 20U);
  const std::string address =
      log +
      ".address':abort_on_error=1:detect_leaks=0:"
      "allocator_may_return_null=1:max_allocation_size_mb=" +
      megabytes + ":hard_rss_limit_mb=" + megabytes;
  const std::string undefined =
      log + ".undefined':abort_on_error=1:print_stacktrace=1";
  setenv("ASAN_OPTIONS", address.c_str(), 1);
  setenv("UBSAN_OPTIONS", undefined.c_str(), 1);
#ifdef __linux__
  // Before GCC 14 it cannot live with the most random addresses. Where this
  // is refused, nothing is lost.
  personality(ADDR_NO_RANDOMIZE);
#endif
}

void limit_memory(const Limits& limits) {
  if (limits.sanitizer_reports.empty()) {
    set_limit(RLIMIT_AS, limits.memory, limits.memory);
  } else {
    limit_sanitized(limits);
  }
}

// In the child: everything between fork and exec.
[[noreturn]] void start(const std::vector<char*>& arguments,
                        const Limits& limits, int output) {
  setpgid(0, 0);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // if the tool is killed
#endif
  const auto cpu = static_cast<rlim_t>(limits.cpu_seconds);
  set_limit(RLIMIT_CPU, cpu, cpu + 1);
  set_limit(RLIMIT_CORE, 0, 0);
  set_limit(RLIMIT_FSIZE, limits.output, limits.output);
  limit_memory(limits);
  setenv("OPENBLAS_NUM_THREADS", "1", 1);
  setenv("OMP_NUM_THREADS", "1", 1);
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  execv(arguments[0], arguments.data());
  _exit(127);
}

// Counts what is printed, and keeps the beginning.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
  }

  // Reads what there is, up to `limit` bytes in all. False at the end.
  bool read_available(std::size_t limit) {
    std::array<char, 65536> block{};
    while (total <= limit) {
      const ssize_t size = read(descriptor_, block.data(), block.size());
      if (size < 0) return errno == EAGAIN || errno == EINTR;
      if (size == 0) return false;
      const auto count = static_cast<std::size_t>(size);
      kept.append(block.data(), std::min(count, kept_output - kept.size()));
      total += count;
    }
    return true;
  }

  std::size_t total = 0;
  std::string kept;

 private:
  int descriptor_;
};

bool has_ended(pid_t child) {
  siginfo_t info{};  // WNOWAIT: its group id stays taken until it is reaped
  return waitid(P_PID, static_cast<id_t>(child), &info,
                WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == child;
}

// Waits for the end of the child, or for the limit that it breaks first.
RunEnd watch(pid_t child, int descriptor, Output& output,
             const Limits& limits) {
  const Clock::time_point deadline =
      Clock::now() + std::chrono::seconds(limits.wall_seconds);
  bool open = true;
  while (!has_ended(child)) {
    pollfd waiting{open ? descriptor : -1, POLLIN, 0};
    // Once the streams are closed the end is near: look more often.
    poll(&waiting, 1, open ? poll_milliseconds : 1);
    open = open && output.read_available(limits.output);
    if (output.total > limits.output) return RunEnd::too_much_output;
    if (Clock::now() > deadline) return RunEnd::timed_out;
  }
  return RunEnd::exited;
}

// Kills what is left of the group, for a start, and says how the child ended.
void reap(pid_t child, const Limits& limits, LimitedRun& run) {
  kill(-child, SIGKILL);
  int status = 0;
  rusage usage{};
  while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  if (run.end != RunEnd::exited) return;
  if (WIFEXITED(status)) {
    run.exit_status = WEXITSTATUS(status);
    return;
  }
  run.signal = WTERMSIG(status);
  const auto cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec;
  const bool out_of_time =
      run.signal == SIGXCPU ||
      (run.signal == SIGKILL && cpu >= limits.cpu_seconds);
  run.end = out_of_time ? RunEnd::timed_out : RunEnd::signalled;
}

}  // namespace

LimitedRun run_limited(const std::vector<std::string>& words,
                       const Limits& limits) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
  const std::vector<char*> arguments = argument_pointers(words);
  adopt_orphans();
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork");
  if (child == 0) start(arguments, limits, ends[1]);
  setpgid(child, child);  // whichever comes first, the child or the tool
  close(ends[1]);

  LimitedRun run;
  run.process = child;
  Output output(ends[0]);
  run.end = watch(child, ends[0], output, limits);
  reap(child, limits, run);
  kill_orphans();
  output.read_available(limits.output);
  close(ends[0]);
  if (run.end == RunEnd::exited && output.total > limits.output) {
    run.end = RunEnd::too_much_output;
  }
  run.output_cut = output.total > output.kept.size();
  run.output = std::move(output.kept);
  return run;
}

}  // namespace attn::tool
