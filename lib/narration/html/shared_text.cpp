#include "narration/html/shared_text.hpp"

namespace attn {
namespace {

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Cuts off what belongs to a character that lies in the piece in part.
std::string_view whole_characters(std::string_view text, std::size_t begin,
                                  std::size_t end) {
  while (begin < end && continues_character(text[begin])) ++begin;
  while (end > begin && end < text.size() && continues_character(text[end])) {
    --end;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::string_view longest_shared_piece(std::string_view a, std::string_view b,
                                      std::size_t shortest) {
  std::size_t best = 0;
  std::size_t length = shortest;
  bool found = false;
  for (std::size_t begin = 0; begin + length < a.size(); ++begin) {
    while (begin + length < a.size() &&
           b.find(a.substr(begin, length + 1)) != b.npos) {
      ++length;
      best = begin;
      found = true;
    }
  }
  return found ? whole_characters(a, best, best + length)
               : std::string_view();
}

}  // namespace attn
