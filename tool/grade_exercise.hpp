#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"
#include "grading/report.hpp"
#include "limited_run.hpp"
#include "verdict.hpp"

namespace attn::tool {

/// How graders are run.
struct RunOptions {
  int time_limit = 10;  // seconds of computing
  std::string student;  // whose numbers; empty: those that the probes have
  bool sanitize = false;  // built with sanitizers, which tell a crash's line
};

/// The program of an exercise's grader with the learner's own file, as the
/// build names it.
std::string grader_target(const Exercise& exercise,
                          const RunOptions& options);

/// What grading one exercise found.
struct Graded {
  Exercise exercise;
  std::filesystem::path file;  // what was graded
  Verdict verdict = Verdict::failed;
  std::vector<TestResult> tests;
  std::optional<Diagnosis> diagnosis;
  std::string printed;  // the beginning of what the learner's code printed
  bool printed_cut = false;
  double seconds = 0.0;  // to build and to run
};

/// Builds the grader of an exercise with the learner's file, or with `file`
/// instead, and runs it within its limits. Throws std::runtime_error if the
/// project itself cannot be built.
Graded grade_exercise(const Exercise& exercise,
                      const std::optional<std::filesystem::path>& file,
                      const RunOptions& options);

}  // namespace attn::tool
