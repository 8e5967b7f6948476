#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <tuple>

namespace attn::tool {

/// What changes when a file is saved, in place or as a new file that takes
/// its name: device, inode, size and the time of the last change, in seconds
/// and nanoseconds. Nothing if the file is not there.
using FileStamp =
    std::optional<std::tuple<unsigned long, unsigned long, long, long, long>>;

FileStamp stamp_of(const std::filesystem::path& file);

/// The stamp's numbers; empty for nothing.
std::string stamp_text(const FileStamp& stamp);

}  // namespace attn::tool
