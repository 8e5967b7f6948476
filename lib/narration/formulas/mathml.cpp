#include "narration/formulas/mathml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "narration/formulas/formula_cursor.hpp"
#include "narration/formulas/mathml_elements.hpp"
#include "narration/layout/escape.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

using Kind = FormulaToken::Kind;

using Pieces = MathPieces;

constexpr std::string_view wide_space = "<mspace width=\"0.5em\"/>";
constexpr std::string_view no_break_space = "\u00A0";
// Elements of their own, which need no escapes: as text they would be spelled
// out.
constexpr std::string_view invisible_times = "\u2062";
constexpr std::string_view function_application = "\u2061";

const std::set<std::string_view> operators = {
    "=", "+", "-", "<", ">", "≤", "≥", "≠", "≈", "→", "←",
    "±", "∈", "/", "·", "×", ",", ";", ":", "|", "*", "...",
    "…", "(", ")", "[", "]", "{", "}", "Σ", "∑"};

// An operand, and what it is without the parentheses around all of it.
struct Factor {
  std::string xml;
  std::string bare;
};

// Walks through a line, and makes elements of it on its way.
class Parser : FormulaCursor {
 public:
  explicit Parser(std::string_view line) : FormulaCursor(line) {}

  Pieces formula() { return row(size()); }

 private:
  Pieces row(std::size_t end);
  std::string words(bool space_before);
  std::string sign(bool after_operand, bool outermost);
  Factor product(bool with_fractions);
  Factor factor();
  Factor group();
  Factor with_scripts(Factor base, bool is_name);
  std::string sum();
  std::string root();
  std::string subscript();
  std::string name() { return math_text("mi", take()); }

  bool in_list_ = false;  // in square brackets nothing is multiplied
};

// All up to the token `end`.
Pieces Parser::row(std::size_t end) {
  const bool outermost = end == size();
  Pieces pieces;
  bool after_operand = false;
  bool after_separator = false;
  while (place() < end) {
    const bool separates = at(",") || at(";");
    if (kind(Kind::text)) {
      pieces.push_back(words(after_operand || after_separator));
      after_operand = false;
    } else if (starts_factor()) {
      pieces.push_back(product(true).xml);
      after_operand = true;
    } else {
      pieces.push_back(sign(after_operand, outermost));
      after_operand = false;
    }
    after_separator = separates;
  }
  return pieces;
}

// Words that follow each other. The spaces at both ends would be lost if they
// could break; operators bring their own.
std::string Parser::words(bool space_before) {
  std::string text;
  if (space_before && token().spaced) text += no_break_space;
  for (bool first = true; kind(Kind::text); first = false) {
    if (!first) text += ' ';
    text += take();
  }
  if (!ended() && spaced() && (starts_factor() || is_prefix())) {
    text += no_break_space;
  }
  return math_text("mtext", text);
}

std::string Parser::sign(bool after_operand, bool outermost) {
  const bool prefix = !after_operand && is_prefix();
  const bool separates = outermost && at(",");
  std::string text = take();
  if (operators.count(text) == 0) return math_text("mtext", text);
  if (text == "-") text = "−";  // a minus, not a hyphen
  if (text == "|") {  // around a size, no taller than it
    return math_text("mo stretchy=\"false\" lspace=\"0\" rspace=\"0\"", text);
  }
  if (prefix) return math_text("mo form=\"prefix\"", text);
  std::string xml = math_text("mo", text);
  if (separates && starts_factor()) xml += wide_space;
  return xml;
}

// Factors beside each other, and fractions of them.
Factor Parser::product(bool with_fractions) {
  Factor first = factor();
  Pieces pieces = {first.xml};
  for (;;) {
    if (with_fractions && at("/") && starts_factor(1)) {
      take();
      const std::string over =
          pieces.size() == 1 ? first.bare : math_row(pieces);
      first.xml = math_element("mfrac", over + factor().bare);
      first.bare = first.xml;
      pieces = {first.xml};
    } else if ((at("·") || at("×")) && starts_factor(1)) {
      pieces.push_back(math_text("mo", take()));
      pieces.push_back(factor().xml);
    } else if (starts_factor()) {
      pieces.push_back(
          in_list_ ? std::string(wide_space)
                   : math_element("mo rspace=\"0.2em\"", invisible_times));
      pieces.push_back(factor().xml);
    } else {
      return pieces.size() == 1 ? first
                                : Factor{math_row(pieces), math_row(pieces)};
    }
  }
}

Factor Parser::factor() {
  if (is_sum()) {
    const std::string xml = sum();
    return {xml, xml};
  }
  if (closing() > 0) return with_scripts(group(), false);
  const bool is_name = kind(Kind::name);
  std::string xml;
  if (is_name && token().text == "sqrt" && at("(", 1) && !spaced(1) &&
      closing(1) > 0) {
    xml = root();
  } else {
    xml = is_name ? name() : math_text("mn", take());
  }
  return with_scripts({xml, xml}, is_name);
}

// A pair of brackets and what is between.
Factor Parser::group() {
  const std::size_t end = closing();
  const bool round = at("(") && token_at(end).is(")");
  const bool was_in_list = std::exchange(in_list_, at("["));
  Pieces pieces = {math_text("mo", take())};
  const Pieces content = row(end);
  in_list_ = was_in_list;
  pieces.insert(pieces.end(), content.begin(), content.end());
  pieces.push_back(math_text("mo", take()));
  return {math_row(pieces), round ? math_row(content) : math_row(pieces)};
}

// What is attached to an operand: subscripts and superscripts, arguments, and
// members such as W_query.weight.
Factor Parser::with_scripts(Factor base, bool is_name) {
  MathScripts scripts;
  std::string xml = base.xml;
  const std::size_t begin = place();
  for (;;) {
    if (scripts.below.empty() && has_subscript()) {
      scripts.below = subscript();
    } else if (kind(Kind::superscript) && !spaced()) {
      scripts.above.push_back(math_raised(take()));
    } else if (at("'") && !spaced()) {
      scripts.above.push_back(math_text("mo", "′"));
      take();
    } else if (at(".") && !spaced() && kind(Kind::name, 1) && !spaced(1)) {
      take();
      xml = math_row({scripts.around(xml), math_text("mo", "."), name()});
      scripts = {};
    } else if (is_name && at("[") && !spaced() && closing() > 0) {
      xml = math_row({scripts.around(xml), group().xml});
      scripts = {};
    } else if (is_name && at("(") && !spaced() && closing() > 0) {
      xml = math_row({scripts.around(xml),
                      math_element("mo", function_application), group().xml});
      scripts = {};
    } else {
      break;
    }
  }
  if (place() == begin) return base;
  xml = scripts.around(xml);
  return {xml, xml};
}

// Σ with what it runs over, and the product that is summed; so for max_t.
std::string Parser::sum() {
  const bool is_word = kind(Kind::name);
  const std::string& word = take();
  std::string sign = math_text("mo", is_word ? word : "∑");
  if (has_subscript()) sign = math_element("munder", sign + subscript());
  if (!starts_factor()) return sign;
  return math_row({sign, product(false).xml});
}

// √, for Chromium draws no msqrt without a font for mathematics, and few
// machines have one. A page's style may draw the bar over a `radicand`. The
// parentheses stay around more than one operand, so that none is needed.
std::string Parser::root() {
  take();
  const std::size_t end = closing();
  const bool is_operand = is_one_operand(place() + 1, end);
  const Factor inside = group();
  const std::string sign = math_text("mo stretchy=\"false\"", "√");
  if (!is_operand) return math_row({sign, inside.xml});
  return math_row(
      {sign, math_element("mrow class=\"radicand\"", inside.bare)});
}

// What follows the sign _.
std::string Parser::subscript() {
  take();
  if (at("{")) {
    const std::size_t end = closing();
    take();
    const std::string content = math_row(row(end));
    take();
    return content;
  }
  const std::string base =
      kind(Kind::number) ? math_text("mn", take()) : name();
  return has_subscript() ? math_element("msub", base + subscript()) : base;
}

std::string line_mathml(std::string_view line) {
  const std::string text = visible(line);
  const Pieces pieces = Parser(text).formula();
  if (pieces.empty()) return "";
  return fmt::format("<math display=\"block\" alttext=\"{}\">{}</math>",
                     escape_html(text), math_row(pieces));
}

}  // namespace

std::string mathml(std::string_view formula) {
  std::string lines;
  while (!formula.empty()) {
    const std::size_t end = std::min(formula.find('\n'), formula.size());
    lines += line_mathml(formula.substr(0, end));
    formula.remove_prefix(std::min(end + 1, formula.size()));
  }
  return lines;
}

}  // namespace attn
