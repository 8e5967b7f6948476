#include "text/utf8.hpp"

#include <unicode/unistr.h>

#include <cstdint>

namespace attn {

std::string utf8_of(std::string_view bytes) {
  std::string text;
  icu::UnicodeString::fromUTF8(
      {bytes.data(), static_cast<std::int32_t>(bytes.size())})
      .toUTF8String(text);
  return text;
}

}  // namespace attn
