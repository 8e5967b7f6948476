#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "narration/curves/plot.hpp"

namespace attn {

/// Colours a mark of the curve of that index: adds escapes, which take no
/// room.
using CurvePaint =
    std::function<std::string(const std::string& text, std::size_t curve)>;

/// A plot as lines of at most `width` cells, 30 or more: eleven rows of
/// marks, one kind for each curve, with dots between them; the highest and
/// the lowest number beside the first and the last row, the first and the
/// last place below. Of several curves a legend follows, then what is no
/// number.
std::vector<std::string> plot_lines(const Plot& plot, std::size_t width,
                                    const CurvePaint& paint = nullptr);

}  // namespace attn
