#include "text/pieces.hpp"

#include <fmt/format.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <stdexcept>

namespace attn {
namespace {

// ICU's own \s leaves out some of what Unicode calls white space.
constexpr const char* pattern =
    "'s|'t|'re|'ve|'m|'ll|'d"
    "| ?\\p{L}+| ?\\p{N}+| ?[^\\p{White_Space}\\p{L}\\p{N}]+"
    "|\\p{White_Space}+(?!\\P{White_Space})|\\p{White_Space}+";

void require_utf8(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(nullptr, 0, nullptr, text.data(),
                static_cast<std::int32_t>(text.size()), &status);
  if (status != U_INVALID_CHAR_FOUND) return;
  throw std::invalid_argument("the text is not UTF-8");
}

void require(UErrorCode status) {
  if (U_SUCCESS(status)) return;
  throw std::runtime_error(fmt::format("ICU: {}", u_errorName(status)));
}

}  // namespace

std::vector<std::string> pieces_of(std::string_view text) {
  require_utf8(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(
      {text.data(), static_cast<std::int32_t>(text.size())});
  icu::RegexMatcher matcher(pattern, characters, 0, status);
  require(status);
  std::vector<std::string> pieces;
  while (matcher.find(status)) {
    matcher.group(status).toUTF8String(pieces.emplace_back());
  }
  require(status);
  return pieces;
}

}  // namespace attn
