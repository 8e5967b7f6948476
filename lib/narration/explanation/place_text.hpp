/// Places as a person names them.
#pragma once

#include <string>

#include "narration/explanation/number.hpp"

namespace attn {

/// Where the cell is: "row journey, column starts", "starts" in a vector,
/// "the (5)" of a token that stands in several places; counted from 0 where
/// an axis has no labels.
std::string cell_name(const Result& result, const Cell& cell);

/// "inputs, row journey; W_query, column 0": each place by its operand's name
/// and, where it is not all of that, its matrix, its rows and its columns.
std::string places_text(const Number& number, const Places& places);

}  // namespace attn
