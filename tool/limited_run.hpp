#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

namespace attn::tool {

struct Limits {
  int cpu_seconds = 10;
  int wall_seconds = 30;
  std::size_t memory = std::size_t{2} << 30U;  // of address space, in bytes
  std::size_t output = std::size_t{64} << 20U;  // on both streams, in bytes
  // If set, the program was built with sanitizers: memory is what it uses,
  // and a report goes to a file of this name with ".address.PID" or
  // ".undefined.PID" behind it.
  std::string sanitizer_reports;
};

enum class RunEnd { exited, signalled, timed_out, too_much_output };

struct LimitedRun {
  RunEnd end = RunEnd::exited;
  int exit_status = 0;  // if exited
  int signal = 0;  // if signalled
  pid_t process = 0;
  std::string output;  // the beginning of what it printed on both streams
  bool output_cut = false;
};

/// Runs a program watched from outside. At its end every child of this
/// process is killed, so that nothing the program started is left running.
///
/// The limits stop accidents. They are no sandbox: the program can do with
/// the reader's files what the reader can. Throws std::runtime_error if it
/// cannot be started.
LimitedRun run_limited(const std::vector<std::string>& words,
                       const Limits& limits);

}  // namespace attn::tool
