#include "grade_exercise.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>
#include <sstream>

#include "build.hpp"
#include "compiler_errors.hpp"
#include "exercise_files.hpp"
#include "files/temporary_folder.hpp"
#include "project.hpp"
#include "text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// Empty if it cannot be read.
std::string content_if_any(const fs::path& file) {
  return fs::is_regular_file(file) ? content_of(file) : "";
}

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

// Builds the grader and copies it, so that the next build cannot disturb the
// run. What a failed build says is returned.
std::optional<std::string> build_grader(const Exercise& exercise,
                                        const fs::path& file,
                                        const fs::path& program) {
  const BuildLock lock;
  std::string target = "exercises/" + exercise.id;
  if (file != fs::path(source_root()) / "exercises" / exercise.chapter /
                  (exercise.id + ".cpp")) {
    // Setting up the build anew would write the candidate's stub again.
    build({"build.ninja"});
    place_candidate(exercise, file);
    target = "exercises/candidate_" + exercise.id;
  }
  const BuildResult result = build({target});
  if (!result.succeeded) {
    return build_failure(result.output, file);
  }
  fs::copy_file(build_root() / target, program);
  return std::nullopt;
}

void conclude(Graded& graded, Verdict verdict, const std::string& test,
              const std::string& message) {
  graded.verdict = verdict;
  graded.tests.push_back({test, false, clean_text(message)});
}

void judge_signal(Graded& graded, const LimitedRun& run) {
  const bool threw_bad_alloc =
      run.signal == SIGABRT &&
      run.output.find("std::bad_alloc") != std::string::npos;
  if (threw_bad_alloc) {
    conclude(graded, Verdict::out_of_memory, "the_run_reaches_its_end",
             "memory ran out (std::bad_alloc)");
  } else {
    conclude(graded, Verdict::crashed, "the_run_reaches_its_end",
             fmt::format("the program was ended by the signal SIG{}: {}",
                         sigabbrev_np(run.signal), strsignal(run.signal)));
  }
}

void judge_report(Graded& graded, const LimitedRun& run,
                  const std::optional<Report>& report) {
  // Only the process that was started counts, not one that it forked.
  if (!report || report->process != run.process) {
    conclude(
        graded, Verdict::failed, "the_run_reaches_its_end",
        fmt::format("the program ended by itself, with status {}, before "
                    "all was graded; a function of an exercise returns "
                    "and does not end the program",
                    run.exit_status));
    return;
  }
  graded.tests = report->tests;
  graded.diagnosis = report->diagnosis;
  const bool all_passed =
      !graded.tests.empty() && run.exit_status == 0 &&
      std::all_of(graded.tests.begin(), graded.tests.end(),
                  [](const TestResult& test) { return test.passed; });
  if (report->forked) {
    conclude(graded, Verdict::failed, "no_other_process_is_started",
             "the code started another process, which an exercise must not");
  } else if (report->out_of_memory) {
    graded.verdict = Verdict::out_of_memory;
  } else if (report->unfinished) {
    graded.verdict = Verdict::unfinished;
  } else {
    graded.verdict = all_passed ? Verdict::passed : Verdict::failed;
  }
}

void judge(Graded& graded, const LimitedRun& run, const Limits& limits,
           const std::optional<Report>& report) {
  switch (run.end) {
    case RunEnd::timed_out:
      conclude(
          graded, Verdict::timed_out, "the_run_reaches_its_end",
          fmt::format("the program was stopped after {} s of computing or "
                      "{} s in all; is there a loop that does not end?",
                      limits.cpu_seconds, limits.wall_seconds));
      return;
    case RunEnd::too_much_output:
      conclude(
          graded, Verdict::failed, "the_output_stays_within_bounds",
          fmt::format("the program was stopped after it had printed {} MiB",
                      limits.output >> 20U));
      return;
    case RunEnd::signalled:
      judge_signal(graded, run);
      return;
    case RunEnd::exited:
      judge_report(graded, run, report);
      return;
  }
}

void run_grader(const fs::path& program, const fs::path& report,
                const RunOptions& options, Graded& graded) {
  Limits limits;
  limits.cpu_seconds = options.time_limit;
  limits.wall_seconds = 3 * options.time_limit;
  const LimitedRun run = run_limited(
      {program.string(), "--log_level=nothing", "--report_level=no",
       "--catch_system_errors=no", "--", "--report=" + report.string(),
       "--student=" + options.student},
      limits);
  graded.printed = clean_text(run.output);
  graded.printed_cut = run.output_cut;
  judge(graded, run, limits, parse_report(content_if_any(report)));
}

}  // namespace

std::string verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::passed:
      return "passed";
    case Verdict::failed:
      return "failed";
    case Verdict::unfinished:
      return "unfinished";
    case Verdict::not_compiled:
      return "not_compiled";
    case Verdict::crashed:
      return "crashed";
    case Verdict::timed_out:
      return "timed_out";
    case Verdict::out_of_memory:
      return "out_of_memory";
  }
  return "";
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
  if (const auto failure = build_grader(exercise, graded.file, program)) {
    conclude(graded, Verdict::not_compiled, "it_compiles_and_links",
             *failure);
  } else {
    run_grader(program, folder.path() / "report.json", options, graded);
  }
  graded.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
          .count();
  return graded;
}

}  // namespace attn::tool
