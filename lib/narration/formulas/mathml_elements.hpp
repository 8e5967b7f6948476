/// The elements that formulas are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// Elements beside each other.
using MathPieces = std::vector<std::string>;

/// An element around other elements. The tag may bring attributes:
/// `mo form="prefix"`.
std::string math_element(std::string_view tag, std::string_view content);

/// An element around text, which it escapes.
std::string math_text(std::string_view tag, std::string_view text);

/// One element for all the pieces: the only one, or else a row of them.
std::string math_row(const MathPieces& pieces);

/// A superscript: ᵀ from "T", or a number.
std::string math_raised(const std::string& text);

/// What an operand has below and above it.
struct MathScripts {
  std::string below;
  MathPieces above;

  /// The operand with them.
  std::string around(const std::string& base) const;
};

}  // namespace attn
