#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tool/grade/grade_exercise.hpp"

namespace attn::tool {

struct GradeOptions {
  std::vector<std::string> exercises;  // none: all, or those of the chapter
  std::optional<std::string> chapter;
  bool all = false;
  std::string format = "terminal";
  std::optional<std::filesystem::path> output;
  std::optional<std::filesystem::path> file;
  RunOptions run;
};

/// Builds, runs and reports the graders: 0 if all passed, else 1. Throws
/// WrongUsage, FileError if the report cannot be written, and Stopped.
int grade(GradeOptions options);

}  // namespace attn::tool
