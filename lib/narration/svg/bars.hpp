#pragma once

#include <string>

#include "narration/bars/chart.hpp"

namespace attn {

/// Bars as a picture that stands for itself: an SVG document with title,
/// labels, bars, the number behind each, and of several results a legend and
/// the sign of each before its bars. The text has whole coordinates, so that
/// a last bit of a number hardly ever changes it, no script, and refers to
/// nothing outside.
std::string svg_bars(const BarChart& chart);

/// The same drawing as a part of a page, without title and style; its script
/// draws it anew (see html/script/model/bars_drawing.js):
///
///   svg.bars
///     path.sample, text.entry  the legend
///     path.bar.curve-0         all bars of the first result
///     text.label, text.sign    before the bars
///     text.number              behind each
std::string svg_bars_for_page(const BarChart& chart);

}  // namespace attn
