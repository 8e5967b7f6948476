#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"
#include "grading/findings/report.hpp"
#include "tool/grade/submission.hpp"
#include "tool/grade/verdict.hpp"
#include "tool/process/stop.hpp"

namespace attn::tool {

/// How graders are run.
struct RunOptions {
  int time_limit = 10;  // seconds of computing
  std::string student;  // whose numbers; empty: those that the probes have
  bool sanitize = false;  // built with sanitizers, which tell a crash's line
  const StopFlag* stop = nullptr;  // if set, grading ends with Stopped
};

/// What grading one exercise found.
struct Graded {
  Exercise exercise;
  std::filesystem::path file;  // what was graded
  Verdict verdict = Verdict::failed;
  std::vector<TestResult> tests;
  std::optional<Finding> diagnosis;  // the mistakes that give its numbers
  std::optional<Finding> relation;  // of its numbers to the expected ones
  std::vector<std::string> remarks;  // warnings, a header that was changed
  std::string printed;  // the beginning of what the learner's code printed
  bool printed_cut = false;
  double seconds = 0.0;  // to compile, to run and to compare
  int hints = 0;  // that the learner looked at
  bool gave_up = false;  // the learner looked at the solution before
};

/// Grades what was handed in: builds what is needed for it, compiles several
/// at once, and runs one grader after the other within its limits. What
/// cannot be graded has the verdict not_graded and hinders no other. Throws
/// Stopped.
std::vector<Graded> grade_all(const std::vector<HandedIn>& handed,
                              const RunOptions& options);

}  // namespace attn::tool
