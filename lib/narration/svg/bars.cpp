#include "narration/svg/bars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "narration/layout/series.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/svg/chart.hpp"

namespace attn {
namespace {

// In pixels.
struct BarsFormat {
  int width;
  int row;  // the height of one
  int row_of_several;
  int character;  // the width of one, at most
};

constexpr BarsFormat bars_alone = {720, 20, 17, 9};
// The letters are larger on a phone, which the picture has room for.
constexpr BarsFormat bars_on_page = {480, 18, 15, 10};

constexpr int bars_margin = 8;
constexpr int gap_between_groups = 6;
constexpr int gap_beside_bar = 6;
constexpr int baseline = 4;  // below the middle of a row

// Where the parts are, from (0, 0) on.
struct BarsLayout {
  const BarChart& chart;
  BarsFormat format;
  int label_end;
  int left;  // of the bars
  int longest;

  int row() const {
    return chart.has_several() ? format.row_of_several : format.row;
  }

  int length(std::size_t result, std::size_t i) const {
    return static_cast<int>(std::lround(chart.share(result, i) * longest));
  }
};

BarsLayout bars_layout(const BarChart& chart, const BarsFormat& format) {
  std::size_t label = 0;
  std::size_t number = 0;
  for (const auto& i : chart.places) {
    label = std::max(label, display_width(chart.label(i, widest_bar_label)));
    for (std::size_t result = 0; i && result < chart.results.size();
         ++result) {
      number = std::max(number, chart.number(result, *i).size());
    }
  }
  const auto room = [&](std::size_t characters) {
    return static_cast<int>(characters) * format.character;
  };
  const int sign = chart.has_several() ? format.character : 0;
  BarsLayout layout{chart, format, room(label), 0, 0};
  layout.left = layout.label_end + sign + 2 * gap_beside_bar;
  layout.longest = format.width - layout.left - gap_beside_bar - room(number);
  return layout;
}

// One result of a group: its sign, its number, and the way of its bar.
std::string bar_words(const BarsLayout& layout, std::size_t result,
                      std::size_t i, int y, std::string& bars) {
  const int length = layout.length(result, i);
  if (length > 0) {
    fmt::format_to(std::back_inserter(bars), "M{} {}h{}", layout.left, y,
                   length);
  }
  const std::string sign =
      layout.chart.has_several()
          ? svg_text("sign", layout.label_end + gap_beside_bar, y + baseline,
                     series_sign(result))
          : "";
  return sign + svg_text("number", layout.left + length + gap_beside_bar,
                         y + baseline, layout.chart.number(result, i));
}

// What is in the rows, the first of which begins at y, which becomes the end
// of the last.
std::string bar_rows(const BarsLayout& layout, int& y) {
  const BarChart& chart = layout.chart;
  std::vector<std::string> bars(chart.results.size());
  std::string words;
  for (const auto& i : chart.places) {
    words +=
        svg_text("label", layout.label_end, y + layout.row() / 2 + baseline,
                 chart.label(i, widest_bar_label));
    for (std::size_t result = 0; i && result < bars.size(); ++result) {
      words +=
          bar_words(layout, result, *i, y + layout.row() / 2, bars[result]);
      y += layout.row();
    }
    if (!i) y += layout.row();
    if (chart.has_several()) y += gap_between_groups;
  }
  std::string paths;
  for (std::size_t result = 0; result < bars.size(); ++result) {
    if (bars[result].empty()) continue;
    paths += fmt::format("<path class=\"bar {}\" d=\"{}\"/>\n",
                         series_class(result), bars[result]);
  }
  return paths + words;
}

// Of several results a legend, whose end y becomes.
std::string bars_legend(const BarsLayout& layout, int& y) {
  const BarChart& chart = layout.chart;
  if (!chart.has_several()) return "";
  std::vector<std::string> words;
  for (std::size_t result = 0; result < chart.results.size(); ++result) {
    words.push_back(series_sign(result) + " " + chart.legend(result));
  }
  const auto& [width, row, row_of_several, character] = layout.format;
  const auto entries =
      legend_entries(words, {bars_margin, width, row, character}, y);
  y = entries.back().y + bars_margin + gap_between_groups;
  return svg_legend(entries);
}

ChartPicture bars_picture(const BarChart& chart, const BarsFormat& format) {
  const BarsLayout layout = bars_layout(chart, format);
  int y = 0;
  std::string drawing = bars_legend(layout, y);
  drawing += bar_rows(layout, y);
  return {bars_title(chart), bars_description(chart), format.width,
          y + bars_margin, drawing};
}

std::string bars_style(std::size_t count) {
  return ".label{text-anchor:end}.label,.sign,.number,.entry{fill:#000}\n"
         "path{fill:none;stroke-width:11}\n" +
         series_style(count);
}

}  // namespace

std::string svg_bars(const BarChart& chart) {
  return svg_chart(bars_picture(chart, bars_alone),
                   bars_style(chart.results.size()));
}

std::string svg_bars_for_page(const BarChart& chart) {
  return svg_chart_for_page(bars_picture(chart, bars_on_page), "bars");
}

}  // namespace attn
