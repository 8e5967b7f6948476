/// The words and signs of a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attn {

struct FormulaToken {
  enum class Kind {
    number,  // 768
    name,  // W, query, softmax
    text,  // a word of English
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

/// Cuts one line of a formula, in valid UTF-8, into tokens. A subscript is
/// three of them: W _ query.
///
/// A word of several letters is a name where it stands alone between signs
/// or in a product ("weights V"). It is English where one of the words
/// between two signs is "of", "from", "with" or the like, or where two such
/// words follow each other ("one token a row").
std::vector<FormulaToken> formula_tokens(std::string_view line);

}  // namespace attn
