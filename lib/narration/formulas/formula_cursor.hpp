#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "narration/formulas/formula_tokens.hpp"

namespace attn {

/// Walks through the tokens of one line of a formula, and tells what comes
/// next. `count` looks that many tokens further.
class FormulaCursor {
 public:
  explicit FormulaCursor(std::string_view line)
      : tokens_(formula_tokens(line)) {}

  std::size_t size() const { return tokens_.size(); }
  std::size_t place() const { return next_; }
  bool ended() const { return next_ >= tokens_.size(); }

  const FormulaToken& token() const { return tokens_[next_]; }
  const FormulaToken& token_at(std::size_t place) const {
    return tokens_[place];
  }

  /// The text of the next token, which is passed.
  const std::string& take() { return tokens_[next_++].text; }

  bool at(std::string_view sign, std::size_t count = 0) const;
  bool kind(FormulaToken::Kind kind, std::size_t count = 0) const;

  /// Whether a space comes before, or the end.
  bool spaced(std::size_t count = 0) const;

  /// Where the bracket closes that opens there; 0 if it does not, or if there
  /// is none. Intervals close as they like: [0, 1).
  std::size_t closing(std::size_t count = 0) const;

  /// Σ, or max_t, which runs over what stands below.
  bool is_sum(std::size_t count = 0) const;
  bool starts_factor(std::size_t count = 0) const;
  bool has_subscript() const;

  /// A sign that stands before its operand: -inf, ±1.
  bool is_prefix() const;

  /// Whether the tokens from `begin` to `end` are one name or number.
  bool is_one_operand(std::size_t begin, std::size_t end) const;

 private:
  std::vector<FormulaToken> tokens_;
  std::size_t next_ = 0;
};

}  // namespace attn
