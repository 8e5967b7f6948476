#include "tool/grade/grade_exercise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

#include "files/output_file.hpp"
#include "files/temporary_folder.hpp"
#include "tool/build/build.hpp"
#include "tool/build/build_jobs.hpp"
#include "tool/grade/judge.hpp"
#include "tool/grade/learner_program.hpp"
#include "tool/process/environment.hpp"
#include "tool/process/limited_run.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/process/orphans.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/project.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// In the folder of an attempt.
constexpr const char* names_file = "names";
constexpr const char* results_file = "results";

using Clock = std::chrono::steady_clock;

#ifdef __SANITIZE_ADDRESS__
constexpr bool project_is_sanitized = true;  // and with it every grader
#else
constexpr bool project_is_sanitized = false;
#endif

// One exercise on its way to a verdict.
struct Attempt {
  const HandedIn* handed = nullptr;
  Graded graded;
  std::unique_ptr<TemporaryFolder> folder;
  bool over = false;  // the verdict is there
};

void end(Attempt& attempt, Verdict verdict, const std::string& test,
         const std::string& message) {
  conclude(attempt.graded, verdict, test, message);
  attempt.over = true;
}

void fail_to_grade(Attempt& attempt, const std::string& why) {
  end(attempt, Verdict::not_graded, "it_is_graded", why);
}

// Does a step of an attempt; what the machine cannot do ends it. The time
// counts.
template <typename Step>
void take(Attempt& attempt, const Step& step) {
  if (attempt.over) return;
  const Clock::time_point start = Clock::now();
  try {
    step(attempt);
  } catch (const Stopped&) {
    throw;
  } catch (const std::exception& error) {
    fail_to_grade(attempt, error.what());
  }
  attempt.graded.seconds +=
      std::chrono::duration<double>(Clock::now() - start).count();
}

void remark_on_header(Attempt& attempt) {
  if (!attempt.handed->header_changed) return;
  attempt.graded.remarks.push_back(fmt::format(
      "{} was changed. What counts is the header as it was given out; "
      "./attn reset {} brings it back.",
      path_text(learners_header(attempt.graded.exercise)),
      attempt.graded.exercise.id));
}

// What the machine cannot give, the file that is not there, or its text.
std::string test_that_fails(Verdict verdict) {
  if (verdict == Verdict::not_graded) return "it_is_graded";
  return verdict == Verdict::missing ? "the_file_is_there"
                                     : "it_compiles_and_links";
}

Attempt begin(const HandedIn& handed) {
  Attempt attempt;
  attempt.handed = &handed;
  attempt.graded.exercise = handed.exercise;
  attempt.graded.file = handed.file;
  if (!handed.submission) {
    end(attempt, handed.verdict, test_that_fails(handed.verdict), handed.why);
  }
  remark_on_header(attempt);
  return attempt;
}

// The first error of a build of the project's own, in one line.
std::string first_error(const std::string& output) {
  for (const char* mark : {"Killed", "No space left", "error: "}) {
    for (const std::string& line : lines_of(output)) {
      if (line.find(mark) != std::string::npos) return line;
    }
  }
  return output.substr(0, output.find('\n'));
}

// Builds what the attempts need; together that is faster, and each by itself
// shows which of them cannot be had.
void build_what_is_needed(std::vector<Attempt>& attempts,
                          const StopFlag* stop) {
  std::vector<std::string> targets;
  for (const Attempt& attempt : attempts) {
    if (attempt.over) continue;
    targets.push_back(ready_target(attempt.graded.exercise));
  }
  if (targets.empty()) return;
  const BuildLock lock(stop);
  if (build(targets, stop).succeeded) return;
  for (Attempt& attempt : attempts) {
    if (attempt.over) continue;
    const BuildResult result =
        build({ready_target(attempt.graded.exercise)}, stop);
    if (result.succeeded) continue;
    fail_to_grade(
        attempt, "its grader cannot be built: " + first_error(result.output));
  }
}

void try_to_build(std::vector<Attempt>& attempts, const StopFlag* stop) {
  try {
    build_what_is_needed(attempts, stop);
  } catch (const Stopped&) {
    throw;
  } catch (const std::exception& error) {
    for (Attempt& attempt : attempts) {
      if (!attempt.over) fail_to_grade(attempt, error.what());
    }
  }
}

void compile(Attempt& attempt, const RunOptions& options) {
  attempt.folder = std::make_unique<TemporaryFolder>();
  const Compiled compiled =
      compile_submission(*attempt.handed, options.sanitize,
                         attempt.folder->path(), options.stop);
  for (const std::string& warning : compiled.warnings) {
    attempt.graded.remarks.push_back("The compiler warns: " + warning);
  }
  if (compiled.succeeded) {
    replace_file(attempt.folder->path() / names_file, compiled.names);
    return;
  }
  end(attempt, Verdict::not_compiled, "it_compiles_and_links",
      compiled.failure);
}

// Several at once, each by the next thread that is free.
void compile_all(std::vector<Attempt>& attempts, const RunOptions& options) {
  std::mutex taking;
  std::size_t next = 0;
  const auto work = [&] {
    while (!is_set(options.stop)) {
      Attempt* attempt = nullptr;
      {
        const std::lock_guard lock(taking);
        if (next == attempts.size()) return;
        attempt = &attempts[next++];
      }
      try {
        take(*attempt, [&](Attempt& each) { compile(each, options); });
      } catch (const Stopped&) {
        return;
      }
    }
  };
  std::vector<std::thread> threads;
  const std::size_t wanted = std::min(attempts.size(), build_jobs());
  try {
    for (std::size_t i = 1; i < wanted; ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {
    // No more threads can be had: those that there are do it.
  }
  work();
  for (std::thread& thread : threads) thread.join();
  if (is_set(options.stop)) throw Stopped();
}

// Memory that nothing was written to yet, and memory that was given back,
// does not hold zeros or what was there: numbers that depend on it show.
constexpr const char* fill_of_memory =
    "glibc.malloc.perturb=58:glibc.malloc.tcache_count=0";

// The address sanitizer has a limit of its own for memory. Reports go to
// files: what the code prints cannot pass for them.
Variables variables_of(const Limits& limits) {
  Variables variables = {{"OPENBLAS_NUM_THREADS", "1"},
                         {"OMP_NUM_THREADS", "1"},
                         {"GLIBC_TUNABLES", fill_of_memory}};
  if (limits.limit_addresses) return variables;
  const std::string megabytes = std::to_string(limits.memory >> 20U);
  variables["ASAN_OPTIONS"] =
      "log_path=sanitizer.address:abort_on_error=1:detect_leaks=0:"
      "allocator_may_return_null=1:max_allocation_size_mb=" +
      megabytes + ":hard_rss_limit_mb=" + megabytes;
  variables["UBSAN_OPTIONS"] =
      "log_path=sanitizer.undefined:abort_on_error=1:print_stacktrace=1";
  return variables;
}

Limits limits_of(const RunOptions& options) {
  Limits limits;
  limits.cpu_seconds = options.time_limit;
  limits.wall_seconds = 3 * options.time_limit;
  limits.limit_addresses = !options.sanitize && !project_is_sanitized;
  limits.guard_others = true;
  return limits;
}

// Runs the learner's function on the probes.
LimitedRun run_trials(const Attempt& attempt, const Limits& limits,
                      const RunOptions& options) {
  const fs::path& folder = attempt.folder->path();
  const OrphanGuard guard;
  return run_limited({{(folder / attempt.graded.exercise.id).string(),
                       "--results=" + (folder / results_file).string(),
                       "--student=" + options.student},
                      environment_of_graders(variables_of(limits)),
                      folder,
                      options.stop},
                     limits);
}

// Compares what came of it with what is right, in a program and a folder that
// the learner's code never meets.
Report run_grader(const Attempt& attempt, const RunOptions& options) {
  const fs::path& folder = attempt.folder->path();
  const TemporaryFolder own;
  const fs::path report = own.path() / "report.json";
  const std::string grader =
      (build_root() / "tests/exercises" / attempt.graded.exercise.id)
          .string();
  Limits limits;
  limits.limit_addresses = !project_is_sanitized;
  const LimitedRun run = run_limited(
      {{grader, "--log_level=nothing", "--report_level=no", "--",
        "--results=" + (folder / results_file).string(),
        "--names=" + (folder / names_file).string(),
        "--report=" + report.string(), "--student=" + options.student},
       environment_of_graders(
           {{"OPENBLAS_NUM_THREADS", "1"}, {"OMP_NUM_THREADS", "1"}}),
       own.path(),
       options.stop},
      limits);
  if (auto found = parse_report(content_if_any(report))) return *found;
  throw NotGraded("the grader " + grader +
                  " gave no report: " + run.output.substr(0, 200));
}

void run(Attempt& attempt, const RunOptions& options) {
  Graded& graded = attempt.graded;
  const HandedIn& handed = *attempt.handed;
  const fs::path& folder = attempt.folder->path();
  const Limits limits = limits_of(options);
  const LimitedRun trials = run_trials(attempt, limits, options);
  graded.printed = clean_text(trials.output);
  graded.printed_cut = trials.output_cut;
  judge(graded,
        {trials, limits, folder,
         handed.may_be_shown ? copy_of(handed, folder) : fs::path()},
        run_grader(attempt, options));
}

}  // namespace

std::vector<Graded> grade_all(const std::vector<HandedIn>& handed,
                              const RunOptions& options) {
  std::vector<Attempt> attempts;
  for (const HandedIn& each : handed) attempts.push_back(begin(each));
  try_to_build(attempts, options.stop);
  compile_all(attempts, options);
  std::vector<Graded> all;
  for (Attempt& attempt : attempts) {
    take(attempt, [&](Attempt& each) { run(each, options); });
    attempt.folder.reset();
    all.push_back(std::move(attempt.graded));
  }
  return all;
}

}  // namespace attn::tool
