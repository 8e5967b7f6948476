#include "narration/bars/lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr std::size_t longest_bar = 48;  // cells
constexpr std::array<const char*, 8> eighths = {"",  "▏", "▎", "▍",
                                                "▌", "▋", "▊", "▉"};

// How many cells each part of a line has.
struct BarColumns {
  std::size_t label = 0;
  std::size_t bar = 0;
};

BarColumns columns_of(const BarChart& chart, std::size_t width) {
  const std::size_t widest = std::min(widest_bar_label, width / 3);
  BarColumns columns;
  std::size_t number = 0;
  for (const auto& i : chart.places) {
    columns.label =
        std::max(columns.label, display_width(chart.label(i, widest)));
    for (std::size_t result = 0; i && result < chart.results.size();
         ++result) {
      number = std::max(number, chart.number(result, *i).size());
    }
  }
  const std::size_t sign = chart.has_several() ? 2 : 0;
  const std::size_t others = columns.label + 1 + sign + 1 + number;
  columns.bar = others < width ? std::min(longest_bar, width - others) : 0;
  return columns;
}

std::string blocks(double share, std::size_t cells) {
  const auto length = static_cast<std::size_t>(
      std::lround(share * 8.0 * static_cast<double>(cells)));
  std::string text;
  for (std::size_t cell = 0; cell < length / 8; ++cell) text += "█";
  return text + eighths[length % 8];
}

std::string bar_line(const BarChart& chart, std::size_t result, std::size_t i,
                     const BarColumns& columns, const SeriesPaint& paint) {
  const std::string label =
      result == 0 ? chart.label(i, columns.label) : std::string();
  const std::string bar = blocks(chart.share(result, i), columns.bar);
  std::string line = pad_right(label, columns.label) + " ";
  if (chart.has_several()) {
    line += painted(paint, series_sign(result), result) + " ";
  }
  line += painted(paint, bar, result) + (bar.empty() ? "" : " ");
  return line + chart.number(result, i);
}

std::vector<std::string> heading(const BarChart& chart, std::size_t width,
                                 const SeriesPaint& paint) {
  if (!chart.has_several()) {
    return {shorten(visible(chart.results[0]->name), width)};
  }
  std::vector<SignedWords> entries;
  for (std::size_t result = 0; result < chart.results.size(); ++result) {
    entries.push_back(
        {painted(paint, series_sign(result), result), chart.legend(result)});
  }
  return legend_lines(entries, width);
}

}  // namespace

std::vector<std::string> bar_lines(const BarChart& chart, std::size_t width,
                                   const SeriesPaint& paint) {
  std::vector<std::string> lines = heading(chart, width, paint);
  const BarColumns columns = columns_of(chart, width);
  for (const auto& i : chart.places) {
    if (!i) {
      lines.push_back(chart.label(i, columns.label));
      continue;
    }
    for (std::size_t result = 0; result < chart.results.size(); ++result) {
      lines.push_back(bar_line(chart, result, *i, columns, paint));
    }
  }
  return lines;
}

}  // namespace attn
