/// The numbers of a box as coloured cells.
#pragma once

#include <string>

#include "narration/overview/layout.hpp"

namespace attn::overview {

/// The cells of a box as SVG, with the classes of a page's cells (see
/// Shading::class_name). There is a rectangle for each, and
/// if the box shows numbers then a text for each, both row by row. Without
/// numbers there is a path for each class, in which neighbours are one
/// rectangle: a fifth of the size.
std::string svg_cells(const PlacedBox& box);

/// The colours of the classes, for a picture that stands for itself.
std::string cell_style();

}  // namespace attn::overview
