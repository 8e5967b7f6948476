/// Where does this number come from?
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// How one number of a step's result came about, in one line: its arithmetic
/// where there is some (see work_out), else where it was taken from.
///
/// Throws std::out_of_range if the result has no such cell.
std::string explain_number(const Document& document, const Step& step,
                           const Cell& cell, int precision);

/// A number as a person names it, and how it came about: the name with the
/// shape and the place, the formula, the explanation, in lines of `width`.
///
///   result  a result's name; "NAME[0]" or "NAME[0,1]" is one matrix of a
///           batch or of heads
///   places  the row and the column, of a vector one of them, of a scalar
///           none: each a token, or a number counted from 0
///
/// Throws std::invalid_argument that names what there is not, and what there
/// is.
std::string explain_named(const Document& document, const std::string& result,
                          const std::vector<std::string>& places,
                          int precision, std::size_t width);

}  // namespace attn
