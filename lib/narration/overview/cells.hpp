/// The numbers of a box as coloured cells.
#pragma once

#include <string>

#include "narration/overview/layout.hpp"

namespace attn::overview {

/// The class that has the colour of a number: "p1" to "p10" and "n1" to
/// "n10", as pages have them; "hidden" where a mask hides, "infinite" where
/// it is no finite number, and nothing for 0.
std::string cell_class(const Result& result, float number);

/// The cells of a box as SVG: a rectangle for each and then, if the box shows
/// numbers, a text for each, both row by row. Without numbers there is one
/// path for each class, in which neighbours are one rectangle, for that is a
/// fifth of the size.
std::string svg_cells(const PlacedBox& box);

/// The colours of the classes, for a picture that stands for itself.
std::string cell_style();

}  // namespace attn::overview
