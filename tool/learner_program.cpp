#include "learner_program.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "build_commands.hpp"
#include "compiler_errors.hpp"
#include "environment.hpp"
#include "file_stamp.hpp"
#include "limited_run.hpp"
#include "not_graded.hpp"
#include "program_cache.hpp"
#include "project.hpp"

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

void write(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream) {
    throw NotGraded(file.string() +
                    " cannot be written: the disk may be full; TMPDIR names "
                    "another folder for temporary files");
  }
}

void place_copies(const Submission& submission, const fs::path& copy) {
  fs::create_directories(copy.parent_path());
  for (const auto& [name, text] : submission.headers) {
    write(copy.parent_path() / name, text);
  }
  write(copy, submission.text);
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

// Why a text breaks a limit of compiling; empty if it does not.
std::string broken_limit(const LimitedRun& ran, const Limits& limits) {
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

// Throws NotGraded if the build itself has no sanitizers.
void require_sanitizers(const LimitedRun& ran) {
  if (says(ran, "cannot find") && says(ran, "san")) {
    throw NotGraded(
        "--sanitize needs the compiler's sanitizers, libasan and libubsan, "
        "which are not installed");
  }
}

// Runs a command of the build in the C locale, whose messages are understood.
LimitedRun run_command(const std::vector<std::string>& words,
                       const StopFlag* stop) {
  const Limits limits = compiler_limits();
  LimitedRun ran = run_limited(
      {words, environment_with({{"LC_ALL", "C"}}), build_root(), stop},
      limits);
  require_a_sound_machine(ran, limits);
  return ran;
}

bool succeeded(const LimitedRun& ran) {
  return ran.end == RunEnd::exited && ran.exit_status == 0;
}

void copy_grader_library(const std::vector<std::string>& link,
                         const fs::path& folder) {
  for (const std::string& word : link) {
    if (!word.starts_with("exercises/libgrader_")) continue;
    const fs::path library = build_root() / word;
    std::error_code error;
    fs::copy_file(library, folder / library.filename(), error);
    if (error) {
      throw NotGraded(library.string() + " cannot be copied to " +
                      folder.string() + ": " + error.message() +
                      "; the disk may be full");
    }
  }
}

// All that a program is made from: the texts, the commands, and the parts
// that are linked, each known by its stamp.
std::string key_of(const HandedIn& handed, const BuildCommands& commands) {
  std::string key = commands.written;
  for (const char* part :
       {"exercises/libgrader_{}.so", "exercises/liblearner_header.a",
        "exercises/libgrader_start.a", "lib/libattention.a"}) {
    const fs::path file =
        build_root() / fmt::format(fmt::runtime(part), handed.exercise.id);
    key += fmt::format("{}: {}\n", part, stamp_text(stamp_of(file)));
  }
  for (const auto& [name, text] : handed.submission->headers) {
    key += fmt::format("{}, {} bytes:\n{}\n", name, text.size(), text);
  }
  return key + handed.file.filename().string() + ":\n" +
         handed.submission->text;
}

// Why it failed, told to the learner.
std::string failure_of(const LimitedRun& ran, bool compiling,
                       const HandedIn& handed, const fs::path& copy) {
  const std::string limit = broken_limit(ran, compiler_limits());
  if (!limit.empty()) return limit;
  if (compiling && !handed.may_be_shown) {
    return "it is a link that leads out of the tree, so that nothing of it "
           "is shown";
  }
  return compiling ? compile_failure(ran.output, copy)
                   : link_failure(ran.output, handed.exercise);
}

}  // namespace

std::string ready_target(const Exercise& exercise) {
  return "ready_" + exercise.id;
}

fs::path copy_of(const HandedIn& handed, const fs::path& folder) {
  return folder / "source" / handed.file.filename();
}

Compiled compile_submission(const HandedIn& handed, bool sanitize,
                            const fs::path& folder, const StopFlag* stop) {
  const fs::path copy = copy_of(handed, folder);
  const fs::path program = folder / handed.exercise.id;
  place_copies(*handed.submission, copy);
  const BuildCommands commands =
      build_commands(handed.exercise, sanitize, copy, folder);
  copy_grader_library(commands.link, folder);
  const ProgramCache cache(
      (sanitize ? "sanitized_" : "") + handed.exercise.id,
      key_of(handed, commands));
  Compiled compiled;
  if (const auto warnings = cache.take(program)) return {true, "", *warnings};
  for (const auto* words : {&commands.compile, &commands.link}) {
    const LimitedRun ran = run_command(*words, stop);
    const bool compiling = words == &commands.compile;
    if (compiling && handed.may_be_shown) {
      compiled.warnings = warnings_in(ran.output, copy);
    }
    if (succeeded(ran)) continue;
    if (sanitize) require_sanitizers(ran);
    compiled.failure = failure_of(ran, compiling, handed, copy);
    return compiled;
  }
  compiled.succeeded = true;
  cache.keep(program, compiled.warnings);
  return compiled;
}

}  // namespace attn::tool
