#include "tool/process/limited_run.hpp"

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
#include <system_error>

#include "tool/process/guard_processes.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/process/process.hpp"

namespace attn::tool {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int poll_milliseconds = 20;

void set_limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard) {
  const rlimit limit{soft, hard};
  setrlimit(resource, &limit);
}

// In the child: everything between fork and exec, of which the filter alone
// allocates. Where it cannot start, `trouble` is told the error.
[[noreturn]] void start(const std::vector<char*>& words,
                        const std::vector<char*>& environment,
                        const Command& command, const Limits& limits,
                        int output, int trouble) {
  setpgid(0, 0);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE}) {
    std::signal(signal, SIG_DFL);
  }
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // if the tool is killed
  // Before GCC 14 the address sanitizer cannot live with the most random
  // addresses. Where this is refused, nothing is lost.
  if (!limits.limit_addresses) personality(ADDR_NO_RANDOMIZE);
#endif
  const auto cpu = static_cast<rlim_t>(limits.cpu_seconds);
  set_limit(RLIMIT_CPU, cpu, cpu + 1);
  set_limit(RLIMIT_CORE, 0, 0);
  set_limit(RLIMIT_FSIZE, limits.file, limits.file);
  if (limits.limit_addresses) {
    set_limit(RLIMIT_AS, limits.memory, limits.memory);
  }
  dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
  fcntl(output, F_SETFD, 0);  // it may be one of the streams itself
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  if (chdir(command.folder.c_str()) == 0) {
    if (limits.guard_others) guard_other_processes();
    execvpe(words[0], words.data(), environment.data());
  }
  const int why = errno;
  _exit(write(trouble, &why, sizeof why) == sizeof why ? 127 : 126);
}

// Counts what is printed, and keeps the beginning.
class Output {
 public:
  Output(int descriptor, std::size_t most_kept)
      : descriptor_(descriptor), most_kept_(most_kept) {
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
      kept.append(block.data(), std::min(count, most_kept_ - kept.size()));
      total += count;
    }
    return true;
  }

  std::size_t total = 0;
  std::string kept;

 private:
  int descriptor_;
  std::size_t most_kept_;
};

// Closes a descriptor at the end of a block.
class Closing {
 public:
  explicit Closing(int descriptor) : descriptor_(descriptor) {}
  ~Closing() { close(descriptor_); }
  Closing(const Closing&) = delete;
  Closing& operator=(const Closing&) = delete;

 private:
  int descriptor_;
};

[[noreturn]] void not_started(const Command& command, int error) {
  std::string text = command.words[0] + " cannot be started: " +
                     std::system_category().message(error);
  if (error == EACCES) {
    text +=
        "; where files of its folder may not be run (noexec), TMPDIR names "
        "another folder for temporary files";
  }
  throw NotGraded(text);
}

bool has_ended(pid_t child) {
  siginfo_t info{};  // WNOWAIT: its group id stays taken until it is reaped
  return waitid(P_PID, static_cast<id_t>(child), &info,
                WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == child;
}

// Waits for the end of the child, or for the limit that it breaks first.
RunEnd watch(pid_t child, int descriptor, Output& output,
             const Limits& limits, const StopFlag* stop) {
  const Clock::time_point deadline =
      Clock::now() + std::chrono::seconds(limits.wall_seconds);
  bool open = true;
  while (!has_ended(child) && !is_set(stop)) {
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
  // One that asked to be traced is reported when it stops, too.
  while ((wait4(child, &status, 0, &usage) < 0 && errno == EINTR) ||
         WIFSTOPPED(status)) {
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

// Throws NotGraded with what the child wrote if it could not start.
void require_started(const Command& command, int trouble) {
  int why = 0;
  if (read(trouble, &why, sizeof why) == sizeof why) {
    not_started(command, why);
  }
}

}  // namespace

LimitedRun run_limited(const Command& command, const Limits& limits) {
  std::array<int, 2> printed{};
  std::array<int, 2> trouble{};
  if (pipe2(printed.data(), O_CLOEXEC) != 0) not_started(command, errno);
  const Closing close_printed(printed[0]);
  if (pipe2(trouble.data(), O_CLOEXEC) != 0) {
    close(printed[1]);
    not_started(command, errno);
  }
  const Closing close_trouble(trouble[0]);
  const std::vector<char*> words = argument_pointers(command.words);
  const std::vector<char*> environment =
      argument_pointers(command.environment);
  const pid_t child = fork();
  if (child == 0) {
    start(words, environment, command, limits, printed[1], trouble[1]);
  }
  const int fork_error = errno;
  close(printed[1]);
  close(trouble[1]);
  if (child < 0) not_started(command, fork_error);
  setpgid(child, child);  // whichever comes first, the child or the tool

  LimitedRun run;
  run.process = child;
  Output output(printed[0], limits.kept);
  run.end = watch(child, printed[0], output, limits, command.stop);
  reap(child, limits, run);
  output.read_available(limits.output);
  if (is_set(command.stop)) throw Stopped();
  require_started(command, trouble[0]);
  if (run.end == RunEnd::exited && output.total > limits.output) {
    run.end = RunEnd::too_much_output;
  }
  run.output_cut = output.total > output.kept.size();
  run.output = std::move(output.kept);
  return run;
}

}  // namespace attn::tool
