#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attn::tool {

struct GradeOptions {
  std::vector<std::string> exercises;  // none: all
  std::string format = "terminal";
  std::optional<std::filesystem::path> output;
  std::optional<std::filesystem::path> file;
  int time_limit = 10;  // seconds of computing
};

/// Builds, runs and reports the graders: 0 if all passed, else 1.
int grade(const GradeOptions& options);

}  // namespace attn::tool
