/// The commands of `attn`. Each returns the exit status.
#pragma once

#include <string>
#include <vector>

namespace attn::tool {

/// `attn read CHAPTER [options...]`: builds the chapter and becomes it. All
/// words but the first are the chapter's own.
int read_chapter(const std::vector<std::string>& words);

/// `attn explain CHAPTER RESULT [ROW] [COLUMN] [options...]`: works out one
/// number of a chapter. Builds the chapter and becomes it.
int explain_number(const std::vector<std::string>& words);

/// All other commands: builds the program of the learning loop and becomes
/// it.
int learn(const std::vector<std::string>& words);

/// `attn test [words...]`: runs the project's own tests; the words are for
/// `meson test`.
int run_project_tests(const std::vector<std::string>& words);

/// `attn bench [words...]`: builds the benchmark of attention and becomes it;
/// the words are for Google Benchmark. Returns 1 where that is missing,
/// having said what installs it.
int run_benchmark(const std::vector<std::string>& words);

}  // namespace attn::tool
