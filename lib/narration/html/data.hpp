/// What the script of a page knows: numbers, and how each came about.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"

namespace attn {

/// JSON:
///
///   {"tokens": [...], "query": 1, "precision": 4, "fold": {"most", "first",
///     "last", "matrices"}, "results": [{"name", "shape", "role",
///     "scale", "rows": [...], "columns": [...], "step", "operation": {...},
///     "values": [...], "zeros": "00ff...", "first": {"matrix", "row",
///     "column"}, "checks": [...], "origins": [...], "made_from": [...]}]}
///
/// Tokens, rows and columns have the names that tables show (see
/// distinct_label). `values` are row-major, the leading axes first; they are
/// left out where there are more than `most_values` of them. Of a dropout,
/// and of what is 0 or 1, `zeros` then has a bit for each number, set where
/// it is zero: bytes in hexadecimal, the lowest bit of a byte first. `query`
/// is counted from 0.
///
/// `scale` is the number that gets the full colour (see Shading).
///
/// `checks` has {"test", "of", "claim", "numbers", "made"} of each PageCheck;
/// without numbers these are left out, and `made` where it is true.
///
/// `first` is the cell that is explained until the reader asks for another.
/// For `origins`, `made_from` and `shown_by` see add_origins().
///
/// A result whose step is not `shown` is left out; one that was made of such
/// a result is to the script as one that was given, and is explained as ever.
/// `shown` has an entry for each step.
std::string html_data(const Document& document, int precision,
                      const Fold& fold, std::size_t most_values,
                      const std::vector<bool>& shown);

}  // namespace attn
