#include "narration/svg/curves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "narration/layout/palette.hpp"
#include "narration/svg/chart.hpp"
#include "narration/svg/curves_layout.hpp"

namespace attn {
namespace {

constexpr int curves_tick = 5;

std::string axes(const CurvesLayout& layout) {
  std::string grid;
  std::string numbers;
  for (long long i = layout.up.first; i <= layout.up.last; ++i) {
    const int y = layout.y_of(layout.up.at(i));
    grid += fmt::format("M{} {}H{}", layout.left, y, layout.right);
    numbers += svg_text("tick up", layout.left - curves_tick, y + 4,
                        layout.up.text(i));
  }
  for (long long i = layout.across.first; i <= layout.across.last; ++i) {
    const int x = layout.x_of(layout.across.at(i));
    grid += fmt::format("M{} {}v{}", x, layout.bottom, curves_tick);
    numbers += svg_text("tick", x, layout.bottom + layout.format.line_height,
                        layout.across.text(i));
  }
  const Curves& curves = layout.plot.curves;
  return fmt::format(
             "<path class=\"grid\" d=\"{}\"/>\n"
             "<path class=\"axes\" d=\"M{} {}V{}H{}\"/>\n",
             grid, layout.left, layout.top, layout.bottom, layout.right) +
         numbers +
         svg_text("axis-name", layout.left, layout.top - 10,
                  curves.vertical) +
         svg_text("axis-name across", layout.right,
                  layout.bottom + 2 * layout.format.line_height - 3,
                  curves.horizontal);
}

// The lines of a curve, and its dots: of each number that is finite, or of
// those beside which there is none.
std::string curve_paths(const CurvesLayout& layout, std::size_t curve) {
  const Plot& plot = layout.plot;
  const auto is_number = [&](std::size_t i) {
    return i < plot.size() && std::isfinite(plot.at(curve, i));
  };
  std::string lines;
  std::string dots;
  for (std::size_t i = 0; i < plot.size(); ++i) {
    if (!is_number(i)) continue;
    const int x = layout.x_of(plot.place(i));
    const int y = layout.y_of(plot.at(curve, i));
    const bool goes_on = i > 0 && is_number(i - 1);
    if (goes_on || is_number(i + 1)) {
      fmt::format_to(std::back_inserter(lines), "{}{} {}",
                     goes_on ? 'L' : 'M', x, y);
    }
    if (layout.has_dots() || !(goes_on || is_number(i + 1))) {
      fmt::format_to(std::back_inserter(dots), "M{} {}h0", x, y);
    }
  }
  std::string svg;
  for (const auto& [kind, path] :
       {std::pair("curve", lines), {"dots", dots}}) {
    if (path.empty()) continue;
    svg += fmt::format("<path class=\"{} {}\" d=\"{}\"/>\n", kind,
                       series_class(curve), path);
  }
  return svg;
}

std::string words_below(const CurvesLayout& layout) {
  std::string svg = svg_legend(layout.legend);
  int y = layout.gaps_top;
  for (const std::string& line : layout.gaps) {
    svg += svg_text("gap", layout.left, y += layout.format.line_height, line);
  }
  return svg;
}

std::string curves_drawing(const CurvesLayout& layout) {
  std::string svg;
  if (layout.plot.has_numbers) svg += axes(layout);
  for (std::size_t i = layout.plot.results.size(); i-- > 0;) {
    svg += curve_paths(layout, i);
  }
  return svg + words_below(layout);
}

std::string curves_style(std::size_t count) {
  std::string text =
      ".tick{text-anchor:middle}.up,.across{text-anchor:end}\n"
      ".entry,.axis-name{fill:#000}\n"
      "path{fill:none}.grid{stroke:#ddd}.axes{stroke:#555}\n"
      ".curve,.sample{stroke-width:2;stroke-linejoin:round}\n"
      ".dots{stroke-width:6;stroke-linecap:round}\n" +
      series_style(count);
  for (std::size_t i = 0; i < std::min(count, line_colors.size()); ++i) {
    const std::string dashes = line_dashes[i % line_dashes.size()];
    if (dashes.empty()) continue;
    text += fmt::format(
        ".curve.curve-{0},.sample.curve-{0}{{stroke-dasharray:{1}}}\n", i,
        dashes);
  }
  return text;
}

ChartPicture curves_picture(const Plot& plot, const CurvesFormat& format) {
  const CurvesLayout layout = curves_layout(plot, format);
  return {plot_title(plot), plot_description(plot), layout.format.width,
          layout.height, curves_drawing(layout)};
}

}  // namespace

std::string svg_curves(const Plot& plot) {
  return svg_chart(curves_picture(plot, curves_alone),
                   curves_style(plot.results.size()));
}

std::string svg_curves_for_page(const Plot& plot) {
  return svg_chart_for_page(curves_picture(plot, curves_on_page), "curves");
}

}  // namespace attn
