/// Where the tool finds the project that it was built in.
#pragma once

#include <filesystem>

namespace attn::tool {

const std::filesystem::path& source_root();
const std::filesystem::path& build_root();
const std::filesystem::path& ninja();
const std::filesystem::path& meson();

}  // namespace attn::tool
