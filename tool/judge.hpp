#pragma once

#include <optional>
#include <string>

#include "grade_exercise.hpp"
#include "grading/report.hpp"
#include "limited_run.hpp"

namespace attn::tool {

/// Sets the verdict, and adds a test that failed with this message.
void conclude(Graded& graded, Verdict verdict, const std::string& test,
              const std::string& message);

/// Sets the verdict and the tests from the way in which a grader ended under
/// `limits`, and from its report, if it wrote one.
void judge(Graded& graded, const LimitedRun& run, const Limits& limits,
           const std::optional<Report>& report);

}  // namespace attn::tool
