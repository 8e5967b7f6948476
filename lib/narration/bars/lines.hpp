#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/bars/chart.hpp"
#include "narration/layout/series.hpp"

namespace attn {

/// Bars as lines of at most `width` cells, 30 or more: the name, or of
/// several results a legend; then in each line a label, a bar of blocks, as
/// long as an eighth of a cell tells, and its number. Of several results each
/// bar has the sign of its own, and the first of a group the label.
std::vector<std::string> bar_lines(const BarChart& chart, std::size_t width,
                                   const SeriesPaint& paint = nullptr);

}  // namespace attn
