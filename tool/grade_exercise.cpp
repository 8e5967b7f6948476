#include "grade_exercise.hpp"

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include "build.hpp"
#include "compiler_errors.hpp"
#include "exercise_files.hpp"
#include "files/temporary_folder.hpp"
#include "judge.hpp"
#include "project.hpp"
#include "text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

#ifdef __SANITIZE_ADDRESS__
constexpr bool project_is_sanitized = true;  // and with it every grader
#else
constexpr bool project_is_sanitized = false;
#endif

// Puts the text of `file` where the build expects the candidate. Errors are
// told in the file itself, by the line number that is set here.
void place_candidate(const Exercise& exercise, const fs::path& file) {
  const fs::path target =
      build_root() / "exercises" / ("candidate_" + exercise.id + ".cpp");
  std::ostringstream text;
  text << "#line 1 " << fs::canonical(file) << '\n' << content_of(file);
  if (content_if_any(target) == text.str()) return;
  std::ofstream(target, std::ios::binary) << text.str();
}

// What the build calls the program with a learner's file, or with the
// candidate.
std::string target_of(const Exercise& exercise, const RunOptions& options,
                      std::string_view prefix) {
  return fmt::format("exercises/{}{}{}", options.sanitize ? "sanitized_" : "",
                     prefix, exercise.id);
}

// Throws std::runtime_error if it is for this that the build failed.
void require_sanitizers(const std::string& output) {
  for (const std::string& line : lines_of(output)) {
    const bool missing = line.find("cannot find") != std::string::npos;
    if (missing && line.find("san") != std::string::npos) {
      throw std::runtime_error(
          "--sanitize needs the compiler's sanitizers, libasan and libubsan, "
          "which are not installed: " +
          line);
    }
  }
}

// Builds the grader and copies it, so that the next build cannot disturb the
// run. What a failed build says is returned.
std::optional<std::string> build_grader(const Exercise& exercise,
                                        const fs::path& file,
                                        const RunOptions& options,
                                        const fs::path& program) {
  const BuildLock lock;
  std::string target = grader_target(exercise, options);
  if (file != fs::path(source_root()) / "exercises" / exercise.chapter /
                  (exercise.id + ".cpp")) {
    // Setting up the build anew would write the candidate's stub again.
    build({"build.ninja"});
    place_candidate(exercise, file);
    target = target_of(exercise, options, "candidate_");
  }
  const BuildResult result = build({target});
  if (!result.succeeded) {
    if (options.sanitize) require_sanitizers(result.output);
    return build_failure(result.output, file);
  }
  fs::copy_file(build_root() / target, program);
  return std::nullopt;
}

void run_grader(const fs::path& program, const fs::path& folder,
                const RunOptions& options, Graded& graded) {
  const fs::path report = folder / "report.json";
  Limits limits;
  limits.cpu_seconds = options.time_limit;
  limits.wall_seconds = 3 * options.time_limit;
  if (options.sanitize || project_is_sanitized) {
    limits.sanitizer_reports = (folder / "sanitizer").string();
  }
  const LimitedRun run = run_limited(
      {program.string(), "--log_level=nothing", "--report_level=no",
       "--catch_system_errors=no",
       "--use_alt_stack=no",  // too small for a sanitizer to report from
       "--", "--report=" + report.string(), "--student=" + options.student},
      limits);
  graded.printed = clean_text(run.output);
  graded.printed_cut = run.output_cut;
  judge(graded, run, limits, parse_report(content_if_any(report)));
}

}  // namespace

std::string grader_target(const Exercise& exercise,
                          const RunOptions& options) {
  return target_of(exercise, options, "");
}

Graded grade_exercise(const Exercise& exercise,
                      const std::optional<fs::path>& file,
                      const RunOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  Graded graded;
  graded.exercise = exercise;
  graded.file = file.value_or(learners_file(exercise));
  if (!fs::exists(graded.file)) {
    conclude(graded, Verdict::not_compiled, "the_file_is_there",
             graded.file.string() + " is missing");
    return graded;
  }
  const TemporaryFolder folder;
  const fs::path program = folder.path() / exercise.id;
  if (const auto failure =
          build_grader(exercise, graded.file, options, program)) {
    conclude(graded, Verdict::not_compiled, "it_compiles_and_links",
             *failure);
  } else {
    run_grader(program, folder.path(), options, graded);
  }
  graded.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
          .count();
  return graded;
}

}  // namespace attn::tool
