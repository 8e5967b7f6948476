#include "narration/formulas/formula_cursor.hpp"

namespace attn {
namespace {

using Kind = FormulaToken::Kind;

}  // namespace

bool FormulaCursor::at(std::string_view sign, std::size_t count) const {
  return next_ + count < tokens_.size() && tokens_[next_ + count].is(sign);
}

bool FormulaCursor::kind(Kind kind, std::size_t count) const {
  return next_ + count < tokens_.size() &&
         tokens_[next_ + count].kind == kind;
}

bool FormulaCursor::spaced(std::size_t count) const {
  return next_ + count >= tokens_.size() || tokens_[next_ + count].spaced;
}

std::size_t FormulaCursor::closing(std::size_t count) const {
  if (!at("(", count) && !at("[", count) && !at("{", count)) return 0;
  std::size_t depth = 0;
  for (std::size_t i = next_ + count; i < tokens_.size(); ++i) {
    const FormulaToken& token = tokens_[i];
    if (token.is("(") || token.is("[") || token.is("{")) ++depth;
    if (token.is(")") || token.is("]") || token.is("}")) --depth;
    if (depth == 0) return i;
  }
  return 0;
}

bool FormulaCursor::is_sum(std::size_t count) const {
  const bool extreme =
      kind(Kind::name, count) && (tokens_[next_ + count].text == "max" ||
                                  tokens_[next_ + count].text == "min");
  return at("Σ", count) || at("∑", count) ||
         (extreme && at("_", count + 1) && !spaced(count + 1));
}

bool FormulaCursor::starts_factor(std::size_t count) const {
  return kind(Kind::number, count) || kind(Kind::name, count) ||
         is_sum(count) || closing(count) > 0;
}

bool FormulaCursor::has_subscript() const {
  return at("_") && !spaced() && !spaced(1) &&
         (kind(Kind::name, 1) || kind(Kind::number, 1) ||
          (at("{", 1) && closing(1) > next_ + 2));
}

bool FormulaCursor::is_prefix() const {
  return (at("-") || at("+") || at("±")) && !spaced(1);
}

bool FormulaCursor::is_one_operand(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && tokens_[i].spaced) return false;
    const bool joins = tokens_[i].is("_") || tokens_[i].is(".");
    if (tokens_[i].kind == Kind::sign && !joins) return false;
  }
  return begin < end;
}

}  // namespace attn
