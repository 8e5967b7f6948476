/// The commands of `attn`. Each returns the exit status.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attn::tool {

/// `attn`: the chapters with their exercises, and what to do next.
int list_chapters();

/// `attn read CHAPTER [options...]`: builds the chapter and becomes it. All
/// words but the first are the chapter's own.
int read_chapter(const std::vector<std::string>& words);

struct GradeOptions {
  std::vector<std::string> exercises;  // none: all
  std::string format = "terminal";
  std::optional<std::filesystem::path> output;
  std::optional<std::filesystem::path> file;
  int time_limit = 10;  // seconds of computing
};

/// `attn grade [EXERCISE...]`: 0 if all passed, else 1.
int grade(const GradeOptions& options);

/// `attn test [words...]`: runs the project's own tests; the words are for
/// `meson test`.
int run_project_tests(const std::vector<std::string>& words);

}  // namespace attn::tool
