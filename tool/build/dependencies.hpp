#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attn::tool {

/// The file that the compiler writes the list of all files into that it read.
constexpr const char* dependency_file = "dependencies";

/// The files that such a list names, as in a makefile's rule; without those
/// under `folder`.
std::vector<std::filesystem::path> dependencies_in(
    const std::filesystem::path& list, const std::filesystem::path& folder);

}  // namespace attn::tool
