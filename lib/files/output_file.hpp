#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attn {

/// A file that could not be read or written; the text names it.
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Writes `text` to a temporary file beside `path`, then renames it, so that
/// a reader sees the old file or the whole new one.
///
/// Throws FileError if the path lies under the tutorial's exercises/ (what a
/// learner wrote is never overwritten), names something that is not a regular
/// file, or cannot be written.
void write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace attn
