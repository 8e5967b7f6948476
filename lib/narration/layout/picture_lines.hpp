#pragma once

#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// Decimals of a picture's numbers, in every format.
inline constexpr int picture_precision = 2;

/// A step's picture as lines of at most `width` cells: for each equation its
/// three matrices side by side with their names, shapes and two decimals, or
/// below each other where the width does not hold them. Of a batch the first
/// matrix is shown.
std::vector<std::string> picture_lines(const Document& document,
                                       const std::vector<Equation>& picture,
                                       std::size_t width);

}  // namespace attn
