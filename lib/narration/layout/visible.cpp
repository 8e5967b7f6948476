#include <fmt/format.h>

#include "narration/layout/characters.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr wchar_t non_joiner = 0x200C;
constexpr wchar_t black_flag = 0x1F3F4;  // tags behind it make other flags

bool is_tag(wchar_t code) {
  return code >= 0xE0020 && code <= 0xE007F;
}

bool is_joiner(wchar_t code) {
  return code == zero_width_joiner || code == non_joiner;
}

// Quotes and brackets of the prose around a reader's words carry no marks.
bool carries_marks(wchar_t code) {
  return !is_blank(code) && code != L'"' && code != L'\'' && code != L'(' &&
         code != L'[' && code != L'{';
}

std::string spelled_out(wchar_t code) {
  const auto number = static_cast<unsigned>(code);
  return number < 0x100 ? fmt::format("\\x{:02x}", number)
                        : fmt::format("\\u{:04x}", number);
}

bool has_only_blanks(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto character = next_character(text, i);
    if (!character || !is_blank(character->code)) return false;
    i = character->end;
  }
  return true;
}

// What a character stands behind.
struct Before {
  bool carries = false;  // marks, and joiners
  bool in_flag = false;
};

// Whether something of it is to be seen there, or of what it does to the
// character before.
bool is_seen(wchar_t code, const Before& before,
             const std::optional<Character>& next) {
  if (is_control(code) || is_invisible(code)) return false;
  if (is_tag(code)) return before.in_flag;
  if (is_joiner(code)) {
    return before.carries && next && !is_joiner(next->code) &&
           !is_blank(next->code) && cells(next->code) > 0;
  }
  return cells(code) > 0 || before.carries;
}

}  // namespace

std::string visible(std::string_view text) {
  const bool only_blanks = has_only_blanks(text);
  std::string shown;
  Before before;
  for (std::size_t i = 0; i < text.size();) {
    const auto character = next_character(text, i);
    if (!character) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]));
      before = {};
      ++i;
      continue;
    }
    const auto [code, end] = *character;
    const bool seen = is_seen(code, before, next_character(text, end)) &&
                      !(only_blanks && code != L' ');
    shown += seen ? std::string(text.substr(i, end - i)) : spelled_out(code);
    const bool is_part = seen && cells(code) == 0;
    if (!is_part) {
      before = {seen && carries_marks(code), seen && code == black_flag};
    }
    i = end;
  }
  return shown;
}

}  // namespace attn
