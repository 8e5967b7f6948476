/// Where the parts of an exercise lie.
#pragma once

#include <filesystem>
#include <string>

#include "curriculum/curriculum.hpp"

namespace attn::tool {

/// exercises/.../NAME.cpp in the learner's tree: what the learner edits.
std::filesystem::path learners_file(const Exercise& exercise);

/// What the project has: the task (exercises/.../NAME.hpp), the hints, the
/// stub as it was given out, the reference solution.
std::filesystem::path task_file(const Exercise& exercise);
std::filesystem::path hints_file(const Exercise& exercise);
std::filesystem::path stub_file(const Exercise& exercise);
std::filesystem::path solution_file(const Exercise& exercise);

/// All that a file holds. Throws std::runtime_error that names the file if it
/// cannot be read.
std::string content_of(const std::filesystem::path& file);

/// The same, but empty if there is no such file.
std::string content_if_any(const std::filesystem::path& file);

/// A path as a person reads it: below the project or the learner's tree
/// without what leads there.
std::string path_text(const std::filesystem::path& path);

}  // namespace attn::tool
