/// Where the tool finds the project that it was built in.
#pragma once

#include <filesystem>
#include <string>

namespace attn::tool {

const std::filesystem::path& source_root();

/// Where the learner's exercises/ and .attn/ lie: what ATTN_TREE names, such
/// as a tree that was handed in, or else the project itself. Throws
/// WrongUsage if ATTN_TREE names no folder.
const std::filesystem::path& learner_root();

/// The tutorial's own: "0.1.0".
std::string project_version();

const std::filesystem::path& build_root();
const std::filesystem::path& ninja();
const std::filesystem::path& meson();

}  // namespace attn::tool
