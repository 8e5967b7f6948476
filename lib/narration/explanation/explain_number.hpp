/// Where does this number come from?
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// The arithmetic behind one number of a step's result, from the operands'
/// own numbers: "0.55·0.57 + 0.87·0.85 + 0.66·0.64 = 1.4754". Numbers are
/// shown with `precision` decimals; where the shown digits do not give the
/// shown result, the sign is "≈". Empty if the step has no result that was
/// computed so, or the result is none that a float holds.
///
/// Throws std::out_of_range if the result has no such cell.
std::string work_out(const Document& document, const Step& step,
                     const Cell& cell, int precision);

/// How one number of a step's result came about, in one line: its arithmetic
/// where there is some, else in words, with the places that it was made from.
///
/// The step must have a result and an operation. Throws std::out_of_range if
/// the result has no such cell.
std::string explain_number(const Document& document, const Step& step,
                           const Cell& cell, int precision);

/// A number as a person names it, and how it came about: the name with the
/// shape and the place, the formula, the explanation, in lines of `width`.
///
///   result  a result's name; "NAME[0]" or "NAME[0,1]" is one matrix of a
///           batch or of heads
///   places  the row and the column, of a vector one of them, of a scalar
///           none: each a token, or a number counted from 0. Of a token in
///           several places, or one that is a number, "the (5)" is the fifth
///           of all tokens.
///
/// Throws std::invalid_argument that names what there is not, and what there
/// is; or what could be meant, if that is more than one place.
std::string explain_named(const Document& document, const std::string& result,
                          const std::vector<std::string>& places,
                          int precision, std::size_t width);

}  // namespace attn
