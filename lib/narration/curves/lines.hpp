#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/curves/plot.hpp"
#include "narration/layout/series.hpp"

namespace attn {

/// A plot as lines of at most `width` cells, 30 or more: eleven rows of
/// marks, or 21 where little lies on one side of 0, one kind for each curve,
/// with dots between them; the highest and the lowest number beside the first
/// and the last row, the first and the last place below, and 0 where it lies
/// between them. Of several curves a legend follows, then what is no
/// number.
std::vector<std::string> plot_lines(const Plot& plot, std::size_t width,
                                    const SeriesPaint& paint = nullptr);

}  // namespace attn
