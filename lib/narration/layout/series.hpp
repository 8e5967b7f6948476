/// Results that are drawn over or beside one another.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace attn {

/// Colours a mark of the result of that index: adds escapes, which take no
/// room.
using SeriesPaint =
    std::function<std::string(const std::string& text, std::size_t index)>;

/// What tells the result of that index from the others where no colour does:
/// one character.
std::string series_sign(std::size_t index);

/// The text painted, if there is a paint.
std::string painted(const SeriesPaint& paint, const std::string& text,
                    std::size_t index);

/// An entry of a legend that is text.
struct SignedWords {
  std::string sign;  // one cell, painted or not
  std::string words;
};

/// The entries beside one another in lines of at most `width` cells.
std::vector<std::string> legend_lines(const std::vector<SignedWords>& entries,
                                      std::size_t width);

/// The first three of several remarks: "a, b, c, and so on".
std::string first_few(std::vector<std::string> remarks);

}  // namespace attn
