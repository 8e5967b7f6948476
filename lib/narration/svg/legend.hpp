#pragma once

#include <cstddef>
#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// A piece of SVG, and the room that it takes.
struct SvgPart {
  std::string svg;
  int width = 0;
  int height = 0;
};

/// How many colours a heatmap has on each side of white.
constexpr int heatmap_colors = 64;

/// The width of a character of the numbers and labels, in a monospaced font
/// of any make: no more than 5/8 of the size.
constexpr int character_width(int font_size) {
  return (font_size * 5 + 7) / 8;
}

/// What the colours of one matrix mean, from (0, 0) on: a scale with its ends
/// and its middle, of a mask two colours; and grey where something is no
/// number.
SvgPart svg_legend(const Result& result, std::size_t matrix, int precision);

}  // namespace attn
