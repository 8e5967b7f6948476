#include "narration/svg/chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "narration/layout/escape.hpp"
#include "narration/layout/palette.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr int chart_margin = 16;
constexpr int chart_title_height = 40;
constexpr int title_character = 11;  // of the title, on average
constexpr int gap_between_entries = 20;
constexpr int gap_behind_sample = 6;

}  // namespace

std::vector<LegendEntry> legend_entries(const std::vector<std::string>& words,
                                        const LegendRoom& room, int y) {
  std::vector<LegendEntry> entries;
  int x = room.left;
  y += room.line_height;
  for (const std::string& text : words) {
    const int width = legend_sample + gap_behind_sample +
                      static_cast<int>(display_width(text)) * room.character;
    if (x > room.left && x + width > room.right) {
      x = room.left;
      y += room.line_height;
    }
    entries.push_back({text, x, y});
    x += width + gap_between_entries;
  }
  return entries;
}

std::string svg_text(const char* name, int x, int y,
                     const std::string& text) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", name,
                     x, y, escape_html(visible(text)));
}

std::string svg_legend(const std::vector<LegendEntry>& entries) {
  std::string svg;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& [words, x, y] = entries[i];
    svg += fmt::format("<path class=\"sample {}\" d=\"M{} {}h{}\"/>\n",
                       series_class(i), x, y - 4, legend_sample);
    svg += svg_text("entry", x + legend_sample + gap_behind_sample, y, words);
  }
  return svg;
}

std::string series_class(std::size_t index) {
  return fmt::format("curve-{}", index % line_colors.size());
}

std::string series_style(std::size_t count) {
  std::string style;
  for (std::size_t i = 0; i < std::min(count, line_colors.size()); ++i) {
    style += fmt::format(".{}{{stroke:{}}}\n", series_class(i),
                         hex(line_colors[i]));
  }
  return style;
}

std::string svg_chart(const ChartPicture& picture, const std::string& style) {
  const int title_width =
      static_cast<int>(display_width(picture.title)) * title_character;
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
      "height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\">\n"
      "<title>{2}</title>\n<desc>{3}</desc>\n<style>\n"
      "text{{font:13px monospace;fill:#555}}\n"
      ".title{{font:bold 18px sans-serif;fill:#000}}\n{4}</style>\n"
      "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n"
      "<text class=\"title\" x=\"{5}\" y=\"32\">{2}</text>\n"
      "<g transform=\"translate({5} {6})\">\n{7}</g>\n</svg>\n",
      std::max(picture.width, title_width) + 2 * chart_margin,
      picture.height + chart_title_height + chart_margin,
      escape_html(picture.title), escape_html(picture.description), style,
      chart_margin, chart_title_height, picture.drawing);
}

std::string svg_chart_for_page(const ChartPicture& picture,
                               const char* name) {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" "
      "viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n{}</svg>\n",
      name, picture.width, picture.height,
      escape_html(picture.title + ". " + picture.description),
      picture.drawing);
}

}  // namespace attn
