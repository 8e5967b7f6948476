/// Shades as backgrounds of a terminal that has 256 colours.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "narration/layout/result_layout.hpp"
#include "narration/layout/series.hpp"

namespace attn {

/// How many shades there are of blue, and of orange.
constexpr int terminal_shades = 7;

/// The colours, as indices of xterm's palette, of a place from
/// -terminal_shades to terminal_shades that is not 0. Both are among those
/// that themes leave alone, so that text is readable on any terminal.
struct TerminalColors {
  int background;
  int text;
};
TerminalColors terminal_colors(int place);

/// What shades the cells of a result: weights, scores and masks as Shading
/// has them. Other roles and numbers without a shade stay as they are; for
/// `values` there is nothing to paint with.
CellPaint cell_shades(const Result& result);

/// The colours of curves and bars, as indices of xterm's palette, which can
/// be read on black and on white: blue, orange, green, violet, like
/// line_colors.
constexpr std::array<int, 4> terminal_series = {32, 166, 35, 134};

/// What colours the marks of curves and bars, each by its index.
SeriesPaint series_colors();

}  // namespace attn
