#include "tool/text/text.hpp"

#include <algorithm>
#include <sstream>

#include "narration/layout/text_layout.hpp"

namespace attn::tool {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool is_continuation(unsigned byte) {
  return (byte & 0xC0U) == 0x80U;
}

// How many bytes the character at i has; 0 if there is no valid one.
std::size_t character_size(std::string_view text, std::size_t i) {
  const unsigned first = byte_at(text, i);
  if (first < 0x80U) return 1;
  const std::size_t size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  if (first < 0xC2U || first > 0xF4U) return 0;
  unsigned code = first & (0xFFU >> (size + 1));
  for (std::size_t k = 1; k < size; ++k) {
    if (!is_continuation(byte_at(text, i + k))) return 0;
    code = code << 6U | (byte_at(text, i + k) & 0x3FU);
  }
  const bool too_long = (size == 3 && code < 0x800U) ||
                        (size == 4 && (code < 0x10000U || code > 0x10FFFFU));
  const bool forbidden =
      (code >= 0xD800U && code <= 0xDFFFU) ||  // halves of UTF-16 pairs
      (code >= 0x80U && code < 0xA0U) ||  // control characters
      code == 0xFFFEU || code == 0xFFFFU;  // not allowed in XML
  return too_long || forbidden ? 0 : size;
}

std::string expanded(std::string_view line) {
  constexpr std::size_t tab = 8;
  std::string text;
  for (const char c : line) {
    if (c != '\t') {
      text += c;
    } else {
      text += std::string(tab - display_width(text) % tab, ' ');
    }
  }
  return text;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = character_size(text, i);
    const unsigned first = byte_at(text, i);
    const bool control =
        (first < 0x20U && first != '\n' && first != '\t') || first == 0x7FU;
    if (first == '\r' && byte_at(text, i + 1) == '\n') {
      // A line break of two characters: the second follows.
    } else if (size == 0 || control) {
      clean += replacement;
    } else {
      clean += text.substr(i, size);
    }
    i += size == 0 ? 1 : size;
  }
  return clean;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  while (bytes > 0 && is_continuation(byte_at(text, bytes))) --bytes;
  return std::string(text.substr(0, bytes)) + " ...";
}

std::vector<std::string> folded_line(std::string_view line,
                                     std::size_t width) {
  std::vector<std::string> pieces(1);
  std::size_t column = 0;
  const std::string without_tabs = expanded(line);
  line = without_tabs;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t size = 1;
    if (line[i] == '\x1b') {
      while (i + size < line.size() && line[i + size - 1] != 'm') ++size;
    } else {
      size = std::max<std::size_t>(character_size(line, i), 1);
      const std::size_t cells = display_width(line.substr(i, size));
      if (column > 0 && column + cells > width) {
        pieces.emplace_back();
        column = 0;
      }
      column += cells;
    }
    pieces.back() += line.substr(i, size);
    i += size;
  }
  return pieces;
}

std::string quoted_for_shell(const std::string& text) {
  std::string all = "'";
  for (const char c : text) all += c == '\'' ? "'\\''" : std::string(1, c);
  return all + "'";
}

bool same_text(std::string_view a, std::string_view b) {
  const auto without_returns = [](std::string_view text) {
    std::string kept(text);
    std::erase(kept, '\r');
    return kept;
  };
  return a == b || without_returns(a) == without_returns(b);
}

std::string wrapped(std::string_view text, std::size_t indent,
                    std::size_t width) {
  std::string result;
  std::size_t column = width;
  std::istringstream words{std::string(text)};
  for (std::string word; words >> word;) {
    if (column + 1 + display_width(word) > width) {
      if (!result.empty()) result += '\n';
      result += std::string(indent, ' ') + word;
      column = indent + display_width(word);
    } else {
      result += ' ' + word;
      column += 1 + display_width(word);
    }
  }
  return result;
}

}  // namespace attn::tool
