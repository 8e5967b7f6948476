#include "narration/layout/text_layout.hpp"

#include <fmt/format.h>
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

// One character: its code point, and where its bytes end.
struct Character {
  wchar_t code;
  std::size_t end;
};

std::optional<Character> next_character(std::string_view text,
                                        std::size_t begin) {
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

bool is_spelled_out(wchar_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool direction = (code >= 0x202A && code <= 0x202E) ||
                         (code >= 0x2066 && code <= 0x2069) ||
                         code == 0x200E || code == 0x200F;
  const bool line_end = code == 0x2028 || code == 0x2029;
  const bool no_character = code == 0xFFFE || code == 0xFFFF;  // in XML 1.0
  return control || direction || line_end || no_character;
}

std::size_t cells(wchar_t code) {
  const int width = ::wcwidth(code);
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

constexpr wchar_t zero_width_joiner = 0x200D;
constexpr wchar_t as_emoji = 0xFE0F;  // variation selector 16

bool is_regional(wchar_t code) {
  return code >= 0x1F1E6 && code <= 0x1F1FF;
}

bool is_skin_tone(wchar_t code) {
  return code >= 0x1F3FB && code <= 0x1F3FF;
}

// What a reader takes for one character: where its bytes end, and its width.
struct Cluster {
  std::size_t width;
  std::size_t end;
};

// A character and the marks that follow it. An emoji also goes on with a skin
// tone, and behind a joiner with the next emoji, all in two cells; so do the
// two letters of a flag. The source is Unicode's Standard Annex 29, with the
// sequences that emoji make.
std::optional<Cluster> next_cluster(std::string_view text,
                                    std::size_t begin) {
  const std::optional<Character> first = next_character(text, begin);
  if (!first) return std::nullopt;
  Cluster cluster = {cells(first->code), first->end};
  bool is_flag = is_regional(first->code);
  bool joined = false;
  while (const auto next = next_character(text, cluster.end)) {
    const bool wide = cluster.width == 2;
    const bool belongs = cells(next->code) == 0 || (joined && wide) ||
                         (is_skin_tone(next->code) && wide) ||
                         (is_flag && is_regional(next->code));
    if (!belongs || is_spelled_out(next->code)) break;
    if (next->code == as_emoji || (is_flag && is_regional(next->code))) {
      cluster.width = 2;
    }
    is_flag = false;
    joined = next->code == zero_width_joiner;
    cluster.end = next->end;
  }
  return cluster;
}

bool is_ascii_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    return letter >= ' ' && letter <= '~';
  });
}

// How many bytes of the text fit into `width` cells.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::optional<Cluster> cluster = next_cluster(text, i);
    if (!cluster) break;
    used += cluster->width;
    if (used > width) break;
    i = cluster->end;
  }
  return i;
}

// The first line of a word that is wider than a line: one character at least.
std::size_t first_piece(std::string_view word, std::size_t width) {
  const std::size_t size = fitting(word, width);
  if (size > 0) return size;
  const std::optional<Cluster> cluster = next_cluster(word, 0);
  return cluster ? cluster->end : 1;
}

}  // namespace

std::optional<std::wstring> decode_utf8(std::string_view text) {
  use_utf8();
  std::wstring codes;
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<Character> character = next_character(text, i);
    if (!character) return std::nullopt;
    codes.push_back(character->code);
    i = character->end;
  }
  return codes;
}

std::string visible(std::string_view text) {
  use_utf8();
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<Character> character = next_character(text, i);
    const std::size_t end = character ? character->end : i + 1;
    if (!character) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]));
    } else if (is_spelled_out(character->code)) {
      const auto code = static_cast<unsigned>(character->code);
      shown += code < 0x100 ? fmt::format("\\x{:02x}", code)
                            : fmt::format("\\u{:04x}", code);
    } else {
      shown += text.substr(i, end - i);
    }
    i = end;
  }
  return shown;
}

std::size_t display_width(std::string_view text) {
  if (is_ascii_text(text)) return text.size();
  use_utf8();
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<Cluster> cluster = next_cluster(text, i);
    if (!cluster) return 0;
    width += cluster->width;
    i = cluster->end;
  }
  return width;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  const std::size_t size = width == 0 ? 0 : fitting(text, width - 1);
  return std::string(text.substr(0, size)) + "…";
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(width > used ? width - used : 0, ' ') +
         std::string(text);
}

std::string pad_right(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) +
         std::string(width > used ? width - used : 0, ' ');
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find_first_of(" \n", begin);
    if (end == std::string_view::npos) end = text.size();
    std::string_view word = text.substr(begin, end - begin);
    if (used > 0 && used + 1 + display_width(word) > width) {
      lines.emplace_back();
      used = 0;
    }
    while (display_width(word) > width) {
      const std::size_t size = first_piece(word, width);
      if (size == word.size()) break;
      lines.back() += word.substr(0, size);
      lines.emplace_back();
      word.remove_prefix(size);
    }
    const std::size_t word_width = display_width(word);
    if (used > 0 && word_width > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += word_width;
    if (end < text.size() && text[end] == '\n') {
      lines.emplace_back();
      used = 0;
    }
    begin = end + 1;
  }
  return lines;
}

std::string indented(const std::vector<std::string>& lines,
                     std::size_t indent) {
  std::string text;
  for (const std::string& line : lines) {
    if (!line.empty()) text += std::string(indent, ' ') + line;
    text += '\n';
  }
  return text;
}

}  // namespace attn
