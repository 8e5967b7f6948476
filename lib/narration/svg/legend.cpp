#include "narration/svg/legend.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "narration/layout/number_text.hpp"
#include "narration/layout/palette.hpp"
#include "narration/layout/shade.hpp"
#include "narration/svg/figure.hpp"

namespace attn {
namespace {

constexpr int font_size = 13;
constexpr int bar_height = 14;
constexpr int pieces = 56;  // of the scale
constexpr int piece_width = 5;
constexpr int swatch_width = 20;
constexpr int gap_before_bar = 24;

void add_rect(SvgPart& legend, int x, int width, const std::string& fill) {
  legend.svg +=
      fmt::format("<rect x=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
                  x, width, bar_height, fill);
}

void add_frame(SvgPart& legend, int x, int width) {
  legend.svg += fmt::format(
      "<rect x=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" "
      "stroke=\"#777777\"/>\n",
      x, width, bar_height);
}

void add_text(SvgPart& legend, int x, int y, const char* anchor,
              const std::string& text) {
  legend.svg +=
      fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", x,
                  y, anchor, text);
}

// A colour, and what it stands for at its right.
void add_swatch(SvgPart& legend, Rgb color, const std::string& text) {
  const int x = legend.width == 0 ? 0 : legend.width + gap_before_bar;
  add_rect(legend, x, swatch_width, hex(color));
  add_frame(legend, x, swatch_width);
  add_text(legend, x + swatch_width + 6, bar_height - 2, "start", text);
  legend.width = x + swatch_width + 6 +
                 static_cast<int>(text.size()) * character_width(font_size);
}

void add_scale(SvgPart& legend, const Result& result, int precision) {
  const Shading shading(result);
  const float low = shading.lowest();
  const float range = shading.highest() - low;
  for (int i = 0; i < pieces; ++i) {
    const float middle = (static_cast<float>(i) + 0.5F) / pieces;
    const int place =
        ramp_place(shading.shade(low + range * middle), heatmap_colors);
    add_rect(legend, i * piece_width, piece_width,
             hex(ramp_color(place, heatmap_colors)));
  }
  legend.width = pieces * piece_width;
  legend.height = bar_height + font_size + 5;
  add_frame(legend, 0, legend.width);
  const auto tick = [&](int x, const char* anchor, float number,
                        const char* sign = "") {
    add_text(legend, x, bar_height + font_size + 2, anchor,
             sign + short_text(number, std::max(precision, 1)));
  };
  tick(0, "start", low, goes_below(result, low) ? "≤ " : "");
  tick(legend.width / 2, "middle", low + range / 2.0F);
  tick(legend.width, "end", shading.highest(),
       goes_above(result, shading.highest()) ? "≥ " : "");
}

void add_mask(SvgPart& legend, const Result& result, int precision) {
  float largest = 1.0F;
  for (const float number : result.values.values()) {
    largest = std::max(largest, number);
  }
  add_swatch(legend, ramp_color(0, heatmap_colors), "0");
  add_swatch(legend, ramp_color(heatmap_colors, heatmap_colors),
             short_text(largest, precision));
}

}  // namespace

SvgPart svg_legend(const Result& result, std::size_t matrix, int precision) {
  SvgPart legend;
  legend.height = bar_height;
  legend.svg = fmt::format("<g font-family=\"monospace\" font-size=\"{}\">\n",
                           font_size);
  if (result.role == Role::mask) {
    add_mask(legend, result, precision);
  } else {
    add_scale(legend, result, precision);
  }
  const std::string others = no_numbers_in(result.values, matrix);
  if (!others.empty()) add_swatch(legend, grey, others);
  legend.svg += "</g>\n";
  return legend;
}

}  // namespace attn
