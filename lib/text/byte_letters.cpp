#include "text/byte_letters.hpp"

#include <array>
#include <cstddef>

namespace attn {
namespace {

constexpr std::size_t first_letter = 0x100;
constexpr std::size_t invisible = 68;
constexpr int no_byte = -1;

constexpr bool is_visible(std::size_t byte) {
  return (byte >= 0x21 && byte <= 0x7E) ||
         (byte >= 0xA1 && byte <= 0xFF && byte != 0xAD);
}

// The byte that a character stands for.
constexpr std::array<int, first_letter + invisible> bytes = [] {
  std::array<int, first_letter + invisible> of = {};
  of.fill(no_byte);
  std::size_t next = first_letter;
  for (std::size_t byte = 0; byte < 0x100; ++byte) {
    of[is_visible(byte) ? byte : next++] = static_cast<int>(byte);
  }
  return of;
}();

}  // namespace

std::optional<std::string> bytes_of_letters(std::string_view letters) {
  std::string text;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::size_t character = static_cast<unsigned char>(letters[i]);
    if (character >= 0x80) {  // all of them take two bytes of UTF-8
      if (i + 1 == letters.size()) return std::nullopt;
      const auto second = static_cast<unsigned char>(letters[++i]);
      if (character >> 5 != 0b110 || second >> 6 != 0b10) return std::nullopt;
      character = (character & 0x1F) << 6 | (second & 0x3F);
    }
    if (character >= bytes.size() || bytes[character] == no_byte) {
      return std::nullopt;
    }
    text += static_cast<char>(bytes[character]);
  }
  return text;
}

}  // namespace attn
