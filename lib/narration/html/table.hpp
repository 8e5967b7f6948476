#pragma once

#include <string>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/shade.hpp"

namespace attn {

/// One matrix of a result as a <table>: labels or indices in its header
/// cells, and each number in a <td> whose class tells the shade, "p1" to
/// "p10" for positive numbers, "n1" to "n10" for negative ones (see
/// ramp_place), "hidden" for
/// a mask's 1, "infinite" for -inf. What `fold` leaves out is "…" in cells of
/// the class "gap".
///
///   name       what a screen reader calls the table
///   precision  decimals, none where all numbers are whole
std::string html_table(const Result& result, std::size_t matrix,
                       const std::string& name, const Shading& shading,
                       int precision, const Fold& fold);

}  // namespace attn
