/// Looking at what was printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& text);

/// The widest line, in terminal cells.
std::size_t width_of(const std::vector<std::string>& lines);

/// Whether the piece occurs.
bool contains(std::string_view text, std::string_view piece);

/// How often the piece occurs.
std::size_t count(std::string_view text, std::string_view piece);

/// The text without the ANSI escapes that colour it.
std::string without_colors(std::string_view text);

}  // namespace support
