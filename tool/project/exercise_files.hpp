/// Where the parts of an exercise lie.
#pragma once

#include <filesystem>
#include <string>

#include "curriculum/curriculum.hpp"

namespace attn::tool {

/// exercises/.../NAME.cpp in the learner's tree: what the learner edits.
std::filesystem::path learners_file(const Exercise& exercise);

/// The header beside it, which the learner reads.
std::filesystem::path learners_header(const Exercise& exercise);

/// What the project has: the header with the task and the stub, both as they
/// were given out, the hints, the reference solution.
std::filesystem::path header_file(const Exercise& exercise);
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
