#include "tool/grade/learner_program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <future>
#include <optional>
#include <utility>

#include "files/output_file.hpp"
#include "tool/build/build_commands.hpp"
#include "tool/build/dependencies.hpp"
#include "tool/diagnostics/compiler_errors.hpp"
#include "tool/grade/compiler_run.hpp"
#include "tool/grade/object_names.hpp"
#include "tool/grade/program_cache.hpp"
#include "tool/process/environment.hpp"
#include "tool/process/limited_run.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/file_stamp.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

void place_copies(const Submission& submission, const fs::path& copy) {
  fs::create_directories(copy.parent_path());
  for (const auto& [name, text] : submission.headers) {
    replace_file(copy.parent_path() / name, text);
  }
  replace_file(copy, submission.text);
}

// Whether a header of the project, given by its path in the project, is of
// the models of graders, which compute what the learner is to write.
bool is_of_models(const fs::path& header) {
  const std::string folder = header.parent_path().string();
  const std::string name = header.stem().string();
  if (folder == "lib/grading/steps" || folder == "lib/grading/settings") {
    return true;
  }
  return folder.starts_with("tests/exercises") &&
         (name.ends_with("_choices") || name.ends_with("_knobs") ||
          name.ends_with("_settings") || name.ends_with("_steps"));
}

// Why a file of the project may not be included: it holds an answer. Headers
// of the library and of the exercises may, and whatever lies elsewhere.
std::optional<std::string> included_answer(
    const std::vector<fs::path>& read) {
  const fs::path root = fs::weakly_canonical(source_root());
  for (const fs::path& file : read) {
    const fs::path inside =
        fs::weakly_canonical(file).lexically_relative(root);
    const std::string top = inside.empty() ? ".." : inside.begin()->string();
    const bool is_given_out =
        (top == "lib" ||
         inside.parent_path().string().starts_with("tests/exercises")) &&
        inside.extension() == ".hpp" && !is_of_models(inside);
    if (top == ".." || top == "exercises" || is_given_out) continue;
    if (file.extension() == ".gch") continue;  // the precompiled header
    return fmt::format(
        "your file includes {}: an exercise is written with the library's "
        "headers alone",
        inside.string());
  }
  return std::nullopt;
}

// The global names of an object file.
std::vector<ObjectName> names_in(const fs::path& object,
                                 const StopFlag* stop) {
  Limits limits;
  limits.kept = limits.output;
  const LimitedRun ran = run_limited({{"nm", "-g", object.string()},
                                      environment_with({{"LC_ALL", "C"}}),
                                      object.parent_path(),
                                      stop},
                                     limits);
  if (!ran.succeeded()) {
    throw NotGraded("nm, which tells the names in an object file, failed: " +
                    ran.output.substr(0, 200));
  }
  return names_listed(ran.output);
}

// The names of the library's and the probes' functions, listed by the build.
const std::vector<ObjectName>& library_names() {
  static const std::vector<ObjectName> names =
      names_listed(content_of(build_root() / "exercises/library.names"));
  return names;
}

// What decides how a program comes out beside its text: the commands, the
// compiler that they mean, the folders that it looks into, and the parts that
// are linked, each known by its stamp.
std::string key_of(const HandedIn& handed, const BuildCommands& commands) {
  std::string key = commands.written;
  const fs::path compiler = program_named(commands.compile.front());
  key += compiler.string() + " " + stamp_text(stamp_of(compiler)) + "\n";
  for (const char* name : {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH",
                           "LIBRARY_PATH", "COMPILER_PATH"}) {
    const char* value = std::getenv(name);
    key += fmt::format("{}={}\n", name, value == nullptr ? "" : value);
  }
  for (const std::string& word : commands.link) {
    if (word.starts_with('-') || fs::path(word).is_absolute()) continue;
    const std::string stamp = stamp_text(stamp_of(build_root() / word));
    if (!stamp.empty()) key += fmt::format("{}: {}\n", word, stamp);
  }
  for (const auto& [name, text] : handed.submission->headers) {
    key += fmt::format("{}, {} bytes:\n{}\n", name, text.size(), text);
  }
  return key + handed.file.filename().string() + ":\n" +
         handed.submission->text;
}

// Why it failed, told to the learner. Throws NotGraded if the machine failed.
std::string failure_of(const LimitedRun& ran, bool compiling, bool sanitize,
                       const HandedIn& handed, const fs::path& copy) {
  const std::string limit = broken_limit(ran, sanitize, copy.parent_path());
  if (!limit.empty()) return limit;
  if (compiling && !handed.may_be_shown) {
    return "it is a link that leads out of the tree, so that nothing of it "
           "is shown";
  }
  return compiling ? compile_failure(ran.output, copy)
                   : link_failure(ran.output, handed.exercise);
}

std::optional<std::string> refused(const std::vector<fs::path>& read,
                                   const std::vector<ObjectName>& names) {
  if (auto fault = included_answer(read)) return fault;
  return taken_name(names, library_names());
}

// An object file, linked while its names are looked at.
struct Linked {
  std::vector<ObjectName> names;
  LimitedRun linking;
};

Linked link_object(const BuildCommands& commands, const fs::path& object,
                   const StopFlag* stop) {
  auto linking = std::async(std::launch::async, run_compiler,
                            std::cref(commands.link), stop);
  std::vector<ObjectName> names = names_in(object, stop);
  return {std::move(names), linking.get()};
}

}  // namespace

std::string ready_target(const Exercise& exercise) {
  return "ready_" + exercise.id;
}

// Under the learner's name where that is a usual one of a source.
fs::path copy_of(const HandedIn& handed, const fs::path& folder) {
  const std::string name = handed.file.filename().string();
  const bool usual =
      name.ends_with(".cpp") &&
      std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return c == '.' || c == '_' || c == '-' || std::isalnum(c) != 0;
      });
  return folder / "source" / (usual ? name : handed.exercise.id + ".cpp");
}

Compiled compile_submission(const HandedIn& handed, bool sanitize,
                            const fs::path& folder, const StopFlag* stop) {
  const fs::path copy = copy_of(handed, folder);
  const fs::path program = folder / handed.exercise.id;
  place_copies(*handed.submission, copy);
  const BuildCommands commands =
      build_commands(handed.exercise, sanitize, copy, folder);
  const ProgramCache cache(
      (sanitize ? "sanitized_" : "") + handed.exercise.id,
      key_of(handed, commands));
  if (const auto notes = cache.take(program)) {
    return {true, "", notes->warnings, notes->names};
  }
  Compiled compiled;
  const LimitedRun compiling = run_compiler(commands.compile, stop);
  if (handed.may_be_shown) {
    compiled.warnings = warnings_in(compiling.output, copy);
  }
  if (!compiling.succeeded()) {
    compiled.failure = failure_of(compiling, true, sanitize, handed, copy);
    return compiled;
  }
  const std::vector<fs::path> read =
      dependencies_in(folder / dependency_file, copy.parent_path());
  const auto [names, linking] =
      link_object(commands, folder / (handed.exercise.id + ".o"), stop);
  if (const auto fault = refused(read, names)) {
    compiled.failure = *fault;
    return compiled;
  }
  if (!linking.succeeded()) {
    compiled.failure = failure_of(linking, false, sanitize, handed, copy);
    return compiled;
  }
  compiled.succeeded = true;
  compiled.names = undefined_text(names);
  cache.keep(program, {compiled.warnings, compiled.names}, read);
  return compiled;
}

}  // namespace attn::tool
