/// The words and signs of a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attn {

struct FormulaToken {
  enum class Kind {
    number,  // 768
    name,  // W, W_query, softmax
    text,  // a word of English: if, else
    superscript,  // ᵀ as "T", ⁻¹ as "-1"
    sign,  // anything else
  };

  Kind kind;
  std::string text;
  bool spaced;  // whether a space comes before

  bool is(std::string_view sign) const {
    return kind == Kind::sign && text == sign;
  }
};

/// Cuts one line of a formula, in valid UTF-8, into tokens.
///
/// A name may have several letters, and several words: W_query and head_dim
/// are one token. One letter, or a number, behind the sign _ is a subscript,
/// which is a token of its own: d _ k, Z _ 0. All words are names but those
/// that join formulas, "if", "else", "and" and the like, and words with an
/// apostrophe in them.
std::vector<FormulaToken> formula_tokens(std::string_view line);

}  // namespace attn
