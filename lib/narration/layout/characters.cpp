#include "narration/layout/characters.hpp"

#include <wchar.h>

#include <algorithm>
#include <clocale>
#include <cwchar>

namespace attn {
namespace {

constexpr wchar_t last_code_point = 0x10FFFF;  // some mbrtowc read beyond it

// mbrtowc and wcwidth know UTF-8 only in such a locale.
void use_utf8() {
  static const bool found =
      std::setlocale(LC_CTYPE, "C.UTF-8") != nullptr ||
      std::setlocale(LC_CTYPE, "en_US.UTF-8") != nullptr;
  static_cast<void>(found);
}

bool lies_in(wchar_t code, wchar_t first, wchar_t last) {
  return code >= first && code <= last;
}

}  // namespace

std::optional<Character> next_character(std::string_view text,
                                        std::size_t begin) {
  if (begin >= text.size()) return std::nullopt;
  use_utf8();
  std::mbstate_t state{};
  wchar_t code = 0;
  const std::size_t size =
      std::mbrtowc(&code, text.data() + begin, text.size() - begin, &state);
  if (size == static_cast<std::size_t>(-1) ||
      size == static_cast<std::size_t>(-2) || code > last_code_point) {
    return std::nullopt;
  }
  return Character{code, begin + std::max<std::size_t>(size, 1)};
}

std::size_t cells(wchar_t code) {
  use_utf8();
  const int width = ::wcwidth(code);
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

bool is_control(wchar_t code) {
  const bool control = code < 0x20 || lies_in(code, 0x7F, 0x9F);
  const bool direction = lies_in(code, 0x202A, 0x202E) ||
                         lies_in(code, 0x2066, 0x2069) || code == 0x200E ||
                         code == 0x200F;
  const bool line_end = code == 0x2028 || code == 0x2029;
  const bool no_character = code == 0xFFFE || code == 0xFFFF;  // in XML 1.0
  return control || direction || line_end || no_character;
}

// Unicode's Default_Ignorable_Code_Point, but for what is_control has,
// joiners, variation selectors and tags, which are parts of emoji.
bool is_invisible(wchar_t code) {
  return code == 0xAD || code == 0x34F || code == 0x61C ||
         lies_in(code, 0x115F, 0x1160) || lies_in(code, 0x17B4, 0x17B5) ||
         lies_in(code, 0x180B, 0x180F) || code == 0x200B ||
         lies_in(code, 0x2060, 0x206F) || code == 0x3164 || code == 0xFEFF ||
         code == 0xFFA0 || lies_in(code, 0xFFF0, 0xFFFB) ||
         lies_in(code, 0x1BCA0, 0x1BCA3) || lies_in(code, 0x1D173, 0x1D17A) ||
         code == 0xE0001;
}

bool is_blank(wchar_t code) {
  return code == 0x20 || code == 0xA0 || code == 0x1680 ||
         lies_in(code, 0x2000, 0x200A) || code == 0x202F || code == 0x205F ||
         code == 0x2800 || code == 0x3000;
}

}  // namespace attn
