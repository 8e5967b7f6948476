#pragma once

#include <filesystem>

namespace attn::tool {

/// Opens a file in the reader's browser and does not wait for it: in the
/// first command of BROWSER that there is (they stand between colons; %s is
/// the file, which otherwise comes last), or else, on a desktop, by xdg-open.
///
/// Returns whether one was started. Throws std::runtime_error if the system
/// starts no process at all.
bool open_in_browser(const std::filesystem::path& file);

}  // namespace attn::tool
