#include "narration/layout/escape.hpp"

#include "narration/layout/text_layout.hpp"

namespace attn {

std::string escape_html(std::string_view text) {
  std::string safe;
  for (const char c : visible(text)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string escape_lines(std::string_view code) {
  std::string text;
  while (true) {
    const std::size_t end = code.find('\n');
    text += escape_html(code.substr(0, end));
    if (end == code.npos) return text;
    text += '\n';
    code.remove_prefix(end + 1);
  }
}

}  // namespace attn
