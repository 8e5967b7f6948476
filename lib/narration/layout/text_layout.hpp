/// Text on a grid of characters: width, padding, wrapping.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// The code points of UTF-8 text; nothing if it is not valid UTF-8.
std::optional<std::wstring> decode_utf8(std::string_view text);

/// The same text with every control character, every character that changes
/// the direction of writing, and U+FFFE and U+FFFF spelled out ("\x1b"), so
/// that nothing in a reader's sentence can act on the terminal or makes a
/// page that is no XML; and with all that nobody would see: "\u200b", a
/// combining mark with nothing to stand on, spaces other than " " where there
/// is nothing else.
std::string visible(std::string_view text);

/// How many terminal cells the text takes: 0 for a combining mark, 2 for a
/// wide character, for a flag and for emoji that are joined to one. Text that
/// is not UTF-8 takes none.
std::size_t display_width(std::string_view text);

/// Cuts text that is wider than `width` and ends it in an ellipsis.
std::string shorten(std::string_view text, std::size_t width);

/// Pads with spaces to `width` cells.
std::string pad_left(std::string_view text, std::size_t width);
std::string pad_right(std::string_view text, std::size_t width);

/// Breaks text at spaces into lines of at most `width` cells. A line break in
/// the text stays; a word wider than that is cut.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The lines as text, each behind `indent` spaces and ended; an empty line
/// gets no spaces.
std::string indented(const std::vector<std::string>& lines,
                     std::size_t indent);

}  // namespace attn
