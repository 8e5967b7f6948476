#include "tool/grade/compiler_run.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <csignal>
#include <cstddef>

#include "tool/process/environment.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/project/project.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

Limits compiler_limits() {
  Limits limits;
  limits.cpu_seconds = 60;
  limits.wall_seconds = 180;
  limits.memory = std::size_t{4} << 30U;
  limits.output = std::size_t{16} << 20U;
  limits.file = std::size_t{256} << 20U;
  return limits;
}

// Whether a line begins with "FOLDER/FILE:12".
bool is_about_a_place(const std::string& line, const std::string& folder) {
  if (!line.starts_with(folder)) return false;
  const std::size_t colon = line.find(':', folder.size());
  return colon + 1 < line.size() && line[colon + 1] >= '0' &&
         line[colon + 1] <= '9';
}

// The same run with what compiler, assembler and linker say of themselves.
// They quote the learner's text too, in lines with a place or behind blanks.
LimitedRun without_quotes(const LimitedRun& ran, const fs::path& copies) {
  LimitedRun plain = ran;
  plain.output.clear();
  for (const std::string& line : lines_of(ran.output)) {
    const bool quotes = line.starts_with(' ') ||
                        is_about_a_place(line, copies.string() + "/");
    if (!quotes) plain.output += line + '\n';
  }
  return plain;
}

bool says(const LimitedRun& ran, const char* text) {
  return ran.output.find(text) != std::string::npos;
}

bool caller_limits_memory(const Limits& limits) {
  rlimit own{};
  getrlimit(RLIMIT_AS, &own);
  return own.rlim_cur < limits.memory;
}

// Throws NotGraded if a compiler or linker failed for no fault of the text.
void require_a_sound_machine(const LimitedRun& ran, const Limits& limits) {
  if (says(ran, "No space left on device")) {
    throw NotGraded("the disk is full, so that nothing could be compiled");
  }
  const bool killed = says(ran, "Killed signal terminated") ||
                      says(ran, "fatal error: Killed") ||
                      (ran.end == RunEnd::signalled && ran.signal == SIGKILL);
  const bool too_little =
      says(ran, "out of memory") && caller_limits_memory(limits);
  if (killed || too_little) {
    throw NotGraded(
        "the compiler was killed, most likely because this machine has too "
        "little memory left (it needs about 1 GB)");
  }
}

// Throws NotGraded if the build itself has no sanitizers.
void require_sanitizers(const LimitedRun& ran) {
  if (says(ran, "cannot find") && says(ran, "san")) {
    throw NotGraded(
        "--sanitize needs the compiler's sanitizers, libasan and libubsan, "
        "which are not installed");
  }
}

// Why a text breaks a limit of compiling; empty if it does not.
std::string limit_text(const LimitedRun& ran, const Limits& limits) {
  if (ran.end == RunEnd::timed_out || says(ran, "CPU time limit exceeded")) {
    return fmt::format(
        "the compiler was stopped after {} s of computing or {} s in all",
        limits.cpu_seconds, limits.wall_seconds);
  }
  if (ran.end == RunEnd::too_much_output) {
    return fmt::format("the compiler was stopped after {} MiB of messages",
                       limits.output >> 20U);
  }
  if (says(ran, "out of memory") || says(ran, "memory exhausted")) {
    return fmt::format("compiling it takes more than {} GiB of memory",
                       limits.memory >> 30U);
  }
  if (says(ran, "File size limit exceeded") || says(ran, "File too large")) {
    return fmt::format("it compiles to a file of more than {} MiB",
                       limits.file >> 20U);
  }
  return "";
}

}  // namespace

LimitedRun run_compiler(const std::vector<std::string>& words,
                        const StopFlag* stop) {
  return run_limited(
      {words, environment_with({{"LC_ALL", "C"}}), build_root(), stop},
      compiler_limits());
}

std::string broken_limit(const LimitedRun& ran, bool sanitize,
                         const fs::path& copies) {
  const LimitedRun plain = without_quotes(ran, copies);
  if (sanitize) require_sanitizers(plain);
  require_a_sound_machine(plain, compiler_limits());
  return limit_text(plain, compiler_limits());
}

}  // namespace attn::tool
