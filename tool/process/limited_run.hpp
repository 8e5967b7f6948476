#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "tool/process/stop.hpp"

namespace attn::tool {

/// A program and what it is started with.
struct Command {
  std::vector<std::string> words;  // the first is the program
  std::vector<std::string> environment;  // "NAME=VALUE"
  std::filesystem::path folder;  // to start in
  const StopFlag* stop = nullptr;  // if set, it is killed
};

struct Limits {
  int cpu_seconds = 10;
  int wall_seconds = 30;
  std::size_t memory = std::size_t{2} << 30U;  // of address space, in bytes
  std::size_t output = std::size_t{64} << 20U;  // on both streams, in bytes
  std::size_t kept = std::size_t{256} << 10U;  // of it, from its beginning
  std::size_t file = std::size_t{64} << 20U;  // that it writes, in bytes
  bool limit_addresses = true;  // sanitizers need terabytes of them
  bool guard_others = false;  // no signal and no trace of another process
};

enum class RunEnd { exited, signalled, timed_out, too_much_output };

struct LimitedRun {
  RunEnd end = RunEnd::exited;
  int exit_status = 0;  // if exited
  int signal = 0;  // if signalled
  pid_t process = 0;
  std::string output;  // the beginning of what it printed on both streams
  bool output_cut = false;

  /// Whether it came to its end, with status 0.
  bool succeeded() const { return end == RunEnd::exited && exit_status == 0; }
};

/// Runs a program watched from outside, and kills its group at its end. May
/// be called by several threads at once.
///
/// The limits stop accidents. They are no sandbox: the program can do with
/// the reader's files what the reader can. Throws NotGraded if it cannot be
/// started, and Stopped if the command's flag was set.
LimitedRun run_limited(const Command& command, const Limits& limits);

}  // namespace attn::tool
