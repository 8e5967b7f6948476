#include "narration/xml_text.hpp"

#include "narration/text_layout.hpp"

namespace attn {
namespace {

// U+FFFE and U+FFFF, which XML 1.0 does not have.
bool is_no_character(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string shown = visible(text);
  std::string safe;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (is_no_character(std::string_view(shown).substr(i))) {
      safe += shown[i + 2] == '\xBE' ? "\\ufffe" : "\\uffff";
      i += 2;
    } else if (const std::string_view name = entity(shown[i]);
               !name.empty()) {
      safe += name;
    } else {
      safe += shown[i];
    }
  }
  return safe;
}

}  // namespace attn
