#include "narration/formulas/mathml_elements.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "narration/layout/escape.hpp"

namespace attn {

std::string math_element(std::string_view tag, std::string_view content) {
  return fmt::format("<{}>{}</{}>", tag, content,
                     tag.substr(0, tag.find(' ')));
}

std::string math_text(std::string_view tag, std::string_view text) {
  return math_element(tag, escape_html(text));
}

std::string math_row(const MathPieces& pieces) {
  if (pieces.size() == 1) return pieces[0];
  return math_element("mrow", fmt::to_string(fmt::join(pieces, "")));
}

std::string math_raised(const std::string& text) {
  if (text == "T") return math_text("mi mathvariant=\"normal\"", text);
  return math_text(text == "n" ? "mi" : "mn", text);
}

std::string MathScripts::around(const std::string& base) const {
  if (below.empty() && above.empty()) return base;
  if (above.empty()) return math_element("msub", base + below);
  if (below.empty()) return math_element("msup", base + math_row(above));
  return math_element("msubsup", base + below + math_row(above));
}

}  // namespace attn
