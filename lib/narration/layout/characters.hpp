/// Characters of UTF-8, one by one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace attn {

/// One character: its code point, and where its bytes end.
struct Character {
  wchar_t code;
  std::size_t end;
};

/// The character that begins at byte `begin`; nothing at the end, and where
/// the text is not UTF-8.
std::optional<Character> next_character(std::string_view text,
                                        std::size_t begin);

/// How many terminal cells it takes by itself: 0, 1 or 2.
std::size_t cells(wchar_t code);

/// A control character, one that changes the direction of writing or ends a
/// line, or none that XML 1.0 has.
bool is_control(wchar_t code);

/// U+200D, which makes one of the characters on both sides.
inline constexpr wchar_t zero_width_joiner = 0x200D;

/// Whether nothing is to be seen of it, wherever it stands. Joiners, marks
/// and selectors do something to a character before them, and do not count.
bool is_invisible(wchar_t code);

/// Whether it is room without ink, as a space is.
bool is_blank(wchar_t code);

}  // namespace attn
