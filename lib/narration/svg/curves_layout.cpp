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

// Of equal numbers the axis has some above and some below.
Ticks ticks_up(const Plot& plot) {
  if (plot.lowest < plot.highest) {
    return round_ticks(plot.lowest, plot.highest, most_up);
  }
  const double around =
      plot.lowest == 0.0 ? 1.0 : std::abs(plot.lowest) / 10.0;
  return round_ticks(plot.lowest - around, plot.lowest + around, most_up);
}

// No number stands beyond the first or the last place. What a step is added
// up to may be a last bit beside the round number that it stands for.
Ticks ticks_across(const Plot& plot, int most) {
  const int decimals = place_decimals(plot.curves);
  const double first = plot.place(0);
  if (plot.size() == 1) {
    const auto only = std::llround(first * std::pow(10.0, decimals));
    return {only, only, 1, -decimals};
  }
  const double slack = plot.curves.step / 1000.0;
  const double last = plot.last_place();
  const int finest = decimals == 0 ? 0 : finest_tick;
  Ticks ticks = round_ticks(first + slack, last - slack, most, finest);
  if (ticks.lowest() < first - slack) ++ticks.first;
  if (ticks.highest() > last + slack) --ticks.last;
  return ticks;
}

int widest_text(const Ticks& ticks) {
  std::size_t most = 0;
  for (long long i = ticks.first; i <= ticks.last; ++i) {
    most = std::max(most, ticks.text(i).size());
  }
  return static_cast<int>(most);
}

// The end of the legend, which a single curve has not.
int place_legend(CurvesLayout& layout, int y) {
  if (layout.plot.results.size() < 2) return y;
  std::vector<std::string> names;
  for (const Result* result : layout.plot.results) {
    names.push_back(shorten(visible(result->name), widest_name));
  }
  const CurvesFormat& format = layout.format;
  layout.legend = legend_entries(
      names,
      {layout.left, format.width, format.line_height, format.character}, y);
  return layout.legend.back().y;
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
  const double first = plot.place(0);
  const double share =
      plot.size() == 1 ? 0.5 : (place - first) / (plot.last_place() - first);
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
