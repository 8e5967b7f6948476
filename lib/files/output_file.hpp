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

/// The file behind `path`, links followed, if write_file may write there.
///
/// Throws FileError if the path lies under the tutorial's exercises/ (what a
/// learner wrote is never overwritten), names something that is not a regular
/// file, or stands in no folder.
std::filesystem::path require_writable(const std::filesystem::path& path);

/// Whether a reader means a folder: it is one, or the path ends in a slash.
bool names_folder(const std::filesystem::path& path);

/// The folder behind `path`, links followed; it is made if it is not there.
/// Throws FileError if it lies under the tutorial's exercises/, is something
/// else than a folder, or cannot be made.
std::filesystem::path require_folder(const std::filesystem::path& path);

/// Writes `text` to a temporary file beside `path`, then renames it, so that
/// a reader sees the old file or the whole new one. Throws FileError if that
/// fails.
void replace_file(const std::filesystem::path& path, std::string_view text);

/// The same, for a path that a reader named. Throws FileError as
/// require_writable does, and if writing fails.
void write_file(const std::filesystem::path& path, std::string_view text);

}  // namespace attn
