/// What a learner needs of the messages of compiler and linker, which are
/// taken in the C locale.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"

namespace attn::tool {

/// The first error in the learner's own file, with its line.
///
/// An error deep in a library's template is told at the learner's line that
/// led there; of a file outside of library and project that was included
/// nothing is told but its name. If nothing of it is about `file`, the first
/// error at all.
std::string compile_failure(const std::string& output,
                            const std::filesystem::path& file);

/// What the linker misses or has twice: a function that is missing or belongs
/// to another exercise, a definition of the learner's that takes a name of
/// the grader's, such as main.
std::string link_failure(const std::string& output, const Exercise& exercise);

/// The first few warnings about the learner's own file, each told like an
/// error.
std::vector<std::string> warnings_in(const std::string& output,
                                     const std::filesystem::path& file);

}  // namespace attn::tool
