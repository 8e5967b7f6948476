#pragma once

#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// The arithmetic behind one cell of a step's result, from the operands' own
/// numbers: "0.55*0.57 + 0.87*0.85 + 0.66*0.64 = 1.4754". Numbers are shown
/// with `precision` decimals; where the shown digits do not give the shown
/// result, the sign is "≈". Empty if the operation has nothing to work out,
/// or the result is beyond what a float holds.
///
/// Throws std::out_of_range if the result has no such cell.
std::string work_out(const Document& document, const Step& step,
                     const Cell& cell, int precision);

/// Where the cell is: "row journey, column starts", "starts" in a vector;
/// counted from 0 where an axis has no labels.
std::string cell_name(const Result& result, const Cell& cell);

}  // namespace attn
