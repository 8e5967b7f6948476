#pragma once

#include <string>
#include <vector>

#include "narration/curves/plot.hpp"
#include "narration/curves/ticks.hpp"
#include "narration/svg/chart.hpp"

namespace attn {

/// What may differ between pictures of curves, in pixels.
struct CurvesFormat {
  int width;
  int plot_height;
  int line_height;
  int character;  // the width of one, at most
  int most_across;  // steps between the numbers of the horizontal axis
};

constexpr CurvesFormat curves_alone = {720, 300, 20, 9, 8};
// The letters are larger on a phone, which the picture has room for.
constexpr CurvesFormat curves_on_page = {480, 190, 20, 10, 6};

/// Where the parts of a plot are, from (0, 0) on.
struct CurvesLayout {
  const Plot& plot;
  CurvesFormat format;
  Ticks up;  // beside the vertical axis
  Ticks across;
  std::vector<LegendEntry> legend = {};  // none of a single curve
  std::vector<std::string> gaps = {};  // lines of text
  int left = 0;  // of the axes
  int right = 0;
  int top = 0;
  int bottom = 0;
  int gaps_top = 0;
  int height = 0;  // of all

  int x_of(double place) const;
  int y_of(double number) const;
  bool has_dots() const;  // at all numbers
};

CurvesLayout curves_layout(const Plot& plot, const CurvesFormat& format);

}  // namespace attn
