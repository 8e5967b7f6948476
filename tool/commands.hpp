/// The commands of `attn`. Each returns the exit status.
#pragma once

#include <string>
#include <vector>

namespace attn::tool {

/// `attn`: the chapters with their exercises, and what to do next.
int list_chapters();

/// `attn read CHAPTER [options...]`: builds the chapter and becomes it. All
/// words but the first are the chapter's own.
int read_chapter(const std::vector<std::string>& words);

/// `attn grade [words...]`: builds the program that grades and becomes it.
int run_grading(const std::vector<std::string>& words);

/// `attn test [words...]`: runs the project's own tests; the words are for
/// `meson test`.
int run_project_tests(const std::vector<std::string>& words);

}  // namespace attn::tool
