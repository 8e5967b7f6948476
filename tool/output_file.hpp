#pragma once

#include <filesystem>
#include <string>

namespace attn::tool {

/// Throws WrongUsage if --output=FILE would overwrite a learner's work (a file
/// under exercises/), is a folder or a device, or stands in no folder.
void require_output_file(const std::filesystem::path& file);

/// Writes `text` to a temporary file beside `file` and renames it. Throws
/// WrongUsage as above, std::runtime_error if it cannot be written.
void write_output_file(const std::filesystem::path& file,
                       const std::string& text);

}  // namespace attn::tool
