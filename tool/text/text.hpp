#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attn::tool {

constexpr std::size_t terminal_width = 80;

/// `text` as valid UTF-8 without control characters other than line breaks
/// and tabs: each byte that is none of these becomes U+FFFD. What a learner's
/// code prints can then neither steer a terminal nor break XML.
std::string clean_text(std::string_view text);

std::vector<std::string> lines_of(std::string_view text);

/// The beginning of `text`, of at most `bytes` bytes and whole characters,
/// with " ..." behind it if that is not all.
std::string shortened(std::string_view text, std::size_t bytes);

/// A line in pieces of at most `width` columns, one at least. Escapes that
/// colour it take up none, and tabs become blanks.
std::vector<std::string> folded_line(std::string_view line,
                                     std::size_t width);

/// Between quotes, as one word for a shell.
std::string quoted_for_shell(const std::string& text);

/// Whether two texts are the same but for the ends of their lines.
bool same_text(std::string_view a, std::string_view b);

/// `text` broken between words at `width` columns, each line behind `indent`
/// spaces. A word that is longer stands alone on its line.
std::string wrapped(std::string_view text, std::size_t indent,
                    std::size_t width = terminal_width);

}  // namespace attn::tool
