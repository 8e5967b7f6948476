#pragma once

#include <cstddef>
#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// One matrix of a result as a picture that stands for itself: an SVG
/// document with title, labels, cells coloured by Shading, and a scale. Up to
/// 20 rows and columns have their numbers in the cells, with `precision`
/// decimals; of more, the cells are small and only some labels are there.
///
///   result  a matrix (rows, columns), or a vector, which is one row
///   matrix  which of the matrices along the leading axes
///
/// The text has whole coordinates and a limited number of colours, so that a
/// last bit of a number changes nothing. It has no script, and refers to
/// nothing outside. Throws std::out_of_range if there is no such matrix.
std::string svg_heatmap(const Result& result, std::size_t matrix,
                        int precision);

}  // namespace attn
