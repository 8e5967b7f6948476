#pragma once

#include <string>

#include "narration/curves/plot.hpp"

namespace attn {

/// A plot as a picture that stands for itself: an SVG document with title,
/// axes with round numbers, lines that colours and dashes tell apart, and of
/// several a legend. A number that is not finite leaves a gap, and is named
/// below. The text has whole coordinates, so that a last bit of a number
/// hardly ever changes it, no script, and refers to nothing outside.
std::string svg_curves(const Plot& plot);

/// The same drawing as a part of a page, without title and style; its script
/// draws it anew (see html/script/learning/curves):
///
///   svg.curves
///     path.grid, text.tick     lines of the grid, and their numbers
///     path.axes
///     text.axis-name           what the axes count
///     path.curve.curve-0       the first curve: lines,
///     path.dots.curve-0        and dots of what has no neighbour, or of all
///     path.sample, text.entry  the legend
///     text.gap                 what is no number
std::string svg_curves_for_page(const Plot& plot);

}  // namespace attn
