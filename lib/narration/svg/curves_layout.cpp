#include "narration/svg/curves_layout.hpp"

#include <algorithm>
#include <cmath>

#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr int axes_margin = 8;
constexpr int most_up = 5;  // steps of the vertical axis
constexpr std::size_t most_dots = 30;
constexpr std::size_t widest_name = 36;
constexpr int gap_between_entries = 20;

// Of equal numbers the axis has some above and some below.
Ticks ticks_up(const Plot& plot) {
  if (plot.lowest < plot.highest) {
    return round_ticks(plot.lowest, plot.highest, most_up);
  }
  const double around =
      plot.lowest == 0.0 ? 1.0 : std::abs(plot.lowest) / 10.0;
  return round_ticks(plot.lowest - around, plot.lowest + around, most_up);
}

// No number stands beyond the last place.
Ticks ticks_across(const Plot& plot, int most) {
  const auto last = static_cast<double>(plot.place(plot.size() - 1));
  if (last == 0.0) return {};
  Ticks ticks = round_ticks(0.0, last, most, 0);
  if (ticks.highest() > last) --ticks.last;
  return ticks;
}

int widest_text(const Ticks& ticks) {
  std::size_t most = 0;
  for (long long i = ticks.first; i <= ticks.last; ++i) {
    most = std::max(most, ticks.text(i).size());
  }
  return static_cast<int>(most);
}

// From the left to the right, then in the next line. The end of the last.
int place_legend(CurvesLayout& layout, int y) {
  if (layout.plot.results.size() < 2) return y;
  int x = layout.left;
  y += layout.format.line_height;
  for (const Result* result : layout.plot.results) {
    LegendEntry entry{shorten(visible(result->name), widest_name), x, y};
    const int width =
        legend_sample + 6 +
        static_cast<int>(display_width(entry.name)) * layout.format.character;
    if (x > layout.left && x + width > layout.format.width) {
      entry.x = layout.left;
      entry.y = y += layout.format.line_height;
    }
    x = entry.x + width + gap_between_entries;
    layout.legend.push_back(std::move(entry));
  }
  return y;
}

void place_gaps(CurvesLayout& layout) {
  const int room = layout.format.width - layout.left;
  for (const std::string& note : plot_gap_notes(layout.plot)) {
    for (std::string& line :
         wrap(visible(note),
              static_cast<std::size_t>(room / layout.format.character))) {
      layout.gaps.push_back(std::move(line));
    }
  }
}

}  // namespace

int CurvesLayout::x_of(double place) const {
  const auto last = static_cast<double>(plot.place(plot.size() - 1));
  const double share = last == 0.0 ? 0.5 : place / last;
  return left + static_cast<int>(std::lround(share * (right - left)));
}

int CurvesLayout::y_of(double number) const {
  const double share = (number - up.lowest()) / (up.highest() - up.lowest());
  return bottom - static_cast<int>(std::lround(share * (bottom - top)));
}

bool CurvesLayout::has_dots() const {
  return plot.size() <= most_dots;
}

CurvesLayout curves_layout(const Plot& plot, const CurvesFormat& format) {
  CurvesLayout layout{plot, format, ticks_up(plot),
                      ticks_across(plot, format.most_across)};
  const int line = format.line_height;
  const int last_text =
      static_cast<int>(layout.across.text(layout.across.last).size());
  layout.left = widest_text(layout.up) * format.character + axes_margin;
  layout.right =
      format.width - std::max(axes_margin, last_text * format.character / 2);
  layout.top = line + axes_margin;
  layout.bottom = layout.top + format.plot_height;
  layout.gaps_top = place_legend(layout, layout.bottom + 2 * line);
  place_gaps(layout);
  layout.height = layout.gaps_top +
                  static_cast<int>(layout.gaps.size()) * line + axes_margin;
  return layout;
}

}  // namespace attn
