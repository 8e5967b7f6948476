#include "narration/layout/text_layout.hpp"

#include <algorithm>

#include "narration/layout/characters.hpp"

namespace attn {
namespace {

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
    if (!belongs || is_control(next->code)) break;
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
  std::wstring codes;
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<Character> character = next_character(text, i);
    if (!character) return std::nullopt;
    codes.push_back(character->code);
    i = character->end;
  }
  return codes;
}

std::size_t display_width(std::string_view text) {
  if (is_ascii_text(text)) return text.size();
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
