#include "narration/svg/curves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "narration/layout/escape.hpp"
#include "narration/layout/palette.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/svg/curves_layout.hpp"

namespace attn {
namespace {

constexpr int curves_margin = 16;
constexpr int curves_title_height = 40;
constexpr int title_character = 11;  // of the title, on average
constexpr int curves_tick = 5;

std::string text_at(const char* name, int x, int y, const std::string& text) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", name,
                     x, y, escape_html(text));
}

std::string axes(const CurvesLayout& layout) {
  std::string grid;
  std::string numbers;
  for (long long i = layout.up.first; i <= layout.up.last; ++i) {
    const int y = layout.y_of(layout.up.at(i));
    grid += fmt::format("M{} {}H{}", layout.left, y, layout.right);
    numbers += text_at("tick up", layout.left - curves_tick, y + 4,
                       layout.up.text(i));
  }
  for (long long i = layout.across.first; i <= layout.across.last; ++i) {
    const int x = layout.x_of(layout.across.at(i));
    grid += fmt::format("M{} {}v{}", x, layout.bottom, curves_tick);
    numbers += text_at("tick", x, layout.bottom + layout.format.line_height,
                       layout.across.text(i));
  }
  const Curves& curves = layout.plot.curves;
  return fmt::format(
             "<path class=\"grid\" d=\"{}\"/>\n"
             "<path class=\"axes\" d=\"M{} {}V{}H{}\"/>\n",
             grid, layout.left, layout.top, layout.bottom, layout.right) +
         numbers +
         text_at("axis-name", layout.left, layout.top - 10,
                 visible(curves.vertical)) +
         text_at("axis-name across", layout.right,
                 layout.bottom + 2 * layout.format.line_height - 3,
                 visible(curves.horizontal));
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
    const int x = layout.x_of(static_cast<double>(plot.place(i)));
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
    svg += fmt::format("<path class=\"{} curve-{}\" d=\"{}\"/>\n", kind,
                       curve % line_colors.size(), path);
  }
  return svg;
}

std::string words_below(const CurvesLayout& layout) {
  std::string svg;
  for (std::size_t i = 0; i < layout.legend.size(); ++i) {
    const auto& [name, x, y] = layout.legend[i];
    svg += fmt::format("<path class=\"sample curve-{}\" d=\"M{} {}h{}\"/>\n",
                       i % line_colors.size(), x, y - 4, legend_sample);
    svg += text_at("entry", x + legend_sample + 6, y, name);
  }
  int y = layout.gaps_top;
  for (const std::string& line : layout.gaps) {
    svg += text_at("gap", layout.left, y += layout.format.line_height, line);
  }
  return svg;
}

std::string drawing(const CurvesLayout& layout) {
  std::string svg;
  if (layout.plot.has_numbers) svg += axes(layout);
  for (std::size_t i = layout.plot.results.size(); i-- > 0;) {
    svg += curve_paths(layout, i);
  }
  return svg + words_below(layout);
}

std::string curves_style(std::size_t count) {
  std::string text =
      "text{font:13px monospace;fill:#555}\n"
      ".title{font:bold 18px sans-serif;fill:#000}\n"
      ".tick{text-anchor:middle}.up,.across{text-anchor:end}\n"
      ".entry,.axis-name{fill:#000}\n"
      "path{fill:none}.grid{stroke:#ddd}.axes{stroke:#555}\n"
      ".curve,.sample{stroke-width:2;stroke-linejoin:round}\n"
      ".dots{stroke-width:6;stroke-linecap:round}\n";
  for (std::size_t i = 0; i < std::min(count, line_colors.size()); ++i) {
    text += fmt::format(".curve-{}{{stroke:{}}}\n", i, hex(line_colors[i]));
    const std::string dashes = line_dashes[i % line_dashes.size()];
    if (dashes.empty()) continue;
    text += fmt::format(
        ".curve.curve-{0},.sample.curve-{0}{{stroke-dasharray:{1}}}\n", i,
        dashes);
  }
  return text;
}

}  // namespace

std::string svg_curves(const Plot& plot) {
  const CurvesLayout layout = curves_layout(plot, curves_alone);
  const std::string title = plot_title(plot);
  const int title_width =
      static_cast<int>(display_width(title)) * title_character;
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
      "height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\">\n"
      "<title>{2}</title>\n<desc>{3}</desc>\n<style>\n{4}</style>\n"
      "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n"
      "<text class=\"title\" x=\"{5}\" y=\"32\">{2}</text>\n"
      "<g transform=\"translate({5} {6})\">\n{7}</g>\n</svg>\n",
      std::max(layout.format.width, title_width) + 2 * curves_margin,
      layout.height + curves_title_height + curves_margin, escape_html(title),
      escape_html(plot_description(plot)), curves_style(plot.results.size()),
      curves_margin, curves_title_height, drawing(layout));
}

std::string svg_curves_for_page(const Plot& plot) {
  const CurvesLayout layout = curves_layout(plot, curves_on_page);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"curves\" "
      "viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n{}</svg>\n",
      layout.format.width, layout.height,
      escape_html(plot_title(plot) + ". " + plot_description(plot)),
      drawing(layout));
}

}  // namespace attn
