#include "narration/svg/heatmap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>

#include "narration/layout/escape.hpp"
#include "narration/layout/palette.hpp"
#include "narration/layout/shade.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/svg/figure.hpp"
#include "narration/svg/layout.hpp"
#include "narration/svg/legend.hpp"

namespace attn {
namespace {

constexpr int title_size = 18;
constexpr int widest_character = 11;  // of the title, on average

// The place of a number on the ramp; a place of its own for no number.
constexpr int no_place = std::numeric_limits<int>::max();

int place_of(const Shading& shading, float number) {
  if (!std::isfinite(number)) return no_place;
  return ramp_place(shading.shade(number), heatmap_colors);
}

Rgb color_at(int place) {
  return place == no_place ? grey : ramp_color(place, heatmap_colors);
}

std::string numbered_cells(const HeatmapLayout& map) {
  const Shading shading(map.result);
  std::string rects = "<g stroke=\"#cccccc\">\n";
  std::string texts = "<g text-anchor=\"middle\">\n";
  for (int row = 0; row < map.rows(); ++row) {
    for (int column = 0; column < map.columns(); ++column) {
      const int x = map.left + column * map.cell_width;
      const int y = map.top + row * map.cell_height;
      const Rgb color = color_at(place_of(shading, map.at(row, column)));
      rects += fmt::format(
          "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
          "fill=\"{}\"/>\n",
          x, y, map.cell_width, map.cell_height, hex(color));
      const auto index = static_cast<std::size_t>(row * map.columns());
      texts += fmt::format(
          "<text x=\"{}\" y=\"{}\" fill=\"{}\">{}</text>\n",
          x + map.cell_width / 2, y + map.cell_height / 2 + map.font_size / 3,
          hex(text_color(color)),
          map.numbers[index + static_cast<std::size_t>(column)]);
    }
  }
  return rects + "</g>\n" + texts + "</g>\n";
}

// One path for each colour, in which neighbours are one rectangle: a fifth of
// the size that a rectangle for each cell would have.
std::string small_cells(const HeatmapLayout& map) {
  const Shading shading(map.result);
  std::map<int, std::string> paths;
  for (int row = 0; row < map.rows(); ++row) {
    for (int begin = 0; begin < map.columns();) {
      const int place = place_of(shading, map.at(row, begin));
      int end = begin + 1;
      while (end < map.columns() &&
             place_of(shading, map.at(row, end)) == place) {
        ++end;
      }
      fmt::format_to(std::back_inserter(paths[place]), "M{} {}h{}v1h-{}z",
                     begin, row, end - begin, end - begin);
      begin = end;
    }
  }
  std::string svg = fmt::format(
      "<g transform=\"translate({} {}) scale({} {})\" "
      "shape-rendering=\"crispEdges\">\n",
      map.left, map.top, map.cell_width, map.cell_height);
  for (const auto& [place, path] : paths) {
    svg += fmt::format("<path fill=\"{}\" d=\"{}\"/>\n", hex(color_at(place)),
                       path);
  }
  return svg + "</g>\n" +
         fmt::format(
             "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
             "fill=\"none\" stroke=\"#777777\"/>\n",
             map.left, map.top, map.right() - map.left,
             map.bottom() - map.top);
}

// How many cells lie between two labels that do not touch.
std::size_t label_distance(const HeatmapLayout& map, int cell) {
  if (map.numbered) return 1;
  return static_cast<std::size_t>((map.font_size + 2 + cell) / cell);
}

std::string row_labels(const HeatmapLayout& map) {
  std::string svg = "<g text-anchor=\"end\">\n";
  const std::size_t distance = label_distance(map, map.cell_height);
  for (std::size_t i = 0; i < map.row_labels.size(); i += distance) {
    const int y = map.top + static_cast<int>(i) * map.cell_height +
                  map.cell_height / 2 + map.font_size / 3;
    svg += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n",
                       map.left - heatmap_gap, y,
                       escape_html(map.row_labels[i]));
  }
  return svg + "</g>\n";
}

// Above small cells the labels are turned, to be read from below.
std::string column_labels(const HeatmapLayout& map) {
  std::string svg = fmt::format("<g text-anchor=\"{}\">\n",
                                map.numbered ? "middle" : "start");
  const std::size_t distance = label_distance(map, map.cell_width);
  for (std::size_t i = 0; i < map.column_labels.size(); i += distance) {
    const int x = map.left + static_cast<int>(i) * map.cell_width +
                  map.cell_width / 2 + (map.numbered ? 0 : map.font_size / 3);
    const int y = map.top - heatmap_gap;
    const std::string turned =
        map.numbered ? ""
                     : fmt::format(" transform=\"rotate(-90 {} {})\"", x, y);
    svg += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", x, y, turned,
                       escape_html(map.column_labels[i]));
  }
  return svg + "</g>\n";
}

}  // namespace

std::string svg_heatmap(const Result& result, std::size_t matrix,
                        int precision) {
  const HeatmapLayout map = heatmap_layout(result, matrix, precision);
  const SvgPart legend = svg_legend(result, matrix, precision);
  const std::string title = figure_title(result, matrix);
  const int title_width =
      static_cast<int>(display_width(title)) * widest_character;
  const int width =
      heatmap_margin + std::max({map.right(), heatmap_margin + title_width,
                                 map.left + legend.width});
  const int legend_top = map.bottom() + 20;
  const int height = legend_top + legend.height + heatmap_margin;
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
      "height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\">\n"
      "<title>{2}</title>\n<desc>{3}</desc>\n"
      "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n"
      "<text x=\"{4}\" y=\"32\" font-family=\"sans-serif\" "
      "font-size=\"{5}\" font-weight=\"bold\">{2}</text>\n",
      width, height, escape_html(title),
      escape_html(figure_description(result, matrix, precision)),
      heatmap_margin, title_size);
  svg += fmt::format("<g font-family=\"monospace\" font-size=\"{}\">\n",
                     map.font_size);
  svg += column_labels(map) + row_labels(map) +
         (map.numbered ? numbered_cells(map) : small_cells(map)) + "</g>\n";
  svg += fmt::format("<g transform=\"translate({} {})\">\n{}</g>\n</svg>\n",
                     map.left, legend_top, legend.svg);
  return svg;
}

}  // namespace attn
