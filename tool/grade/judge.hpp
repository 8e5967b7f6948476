#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "grading/findings/report.hpp"
#include "tool/grade/grade_exercise.hpp"
#include "tool/process/limited_run.hpp"

namespace attn::tool {

/// Sets the verdict, and adds a test that failed with this message.
void conclude(Graded& graded, Verdict verdict, const std::string& test,
              const std::string& message);

/// How the program with the learner's code ran.
struct TrialsRun {
  LimitedRun run;
  Limits limits;
  std::filesystem::path folder;  // in which it ran: a sanitizer's reports
  std::filesystem::path copy;  // of the learner's file, which was compiled
};

/// Sets the verdict and the tests from the way in which that program ended,
/// and from what the grader reports on its results. Throws NotGraded if it
/// could not start.
void judge(Graded& graded, const TrialsRun& ran, const Report& report);

}  // namespace attn::tool
