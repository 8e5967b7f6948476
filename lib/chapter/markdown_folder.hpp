#pragma once

#include <filesystem>

#include "narration/document/document.hpp"

namespace attn {

/// Writes the document as Markdown with its figures: folder/ID.md, which
/// refers to folder/ID/*.svg, of which overview.svg is the whole document.
/// Folders that are missing are made; nothing that is there is removed, and
/// files of these names are replaced.
///
/// Throws FileError if a place lies under the tutorial's exercises/, or
/// cannot be written.
void write_markdown_folder(const Document& document, int precision,
                           const std::filesystem::path& folder);

}  // namespace attn
