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
///   {"tokens": [...], "sentence": [...], "known_words": {"Your": [...]},
///     "seed": 123, "whole": true, "query": 1, "precision": 4, "fold":
///     {"most", "first", "last", "matrices"}, "results": [{"name", "shape",
///     "role", "scale", "unit", "rows": [...], "columns": [...], "step",
///     "operation": {...}, "values": [...], "first": {"matrix", "row",
///     "column"}, "checks": [...], "origins": [...]}], "curves":
///     [{"results", "horizontal", "vertical", "first", "step", "shown_in"}],
///     "bars": [{"results", "shown_in"}]}
///
/// Tokens, rows and columns have the names that tables show (see
/// distinct_label), the sentence its words as they are. `values` are
/// row-major, the leading axes first; they are left out where there are more
/// than `most_values` of them. `query` is counted from 0. An operation is as
/// in the JSON of a chapter, with what it `uses`, and with numbers that it
/// keeps and the script computes with (see OperationKind::handing_on).
///
/// `scale` is the number that gets the full colour (see Shading), the largest
/// of all results of one `unit`.
///
/// `checks` has {"test", "of", "claim", "numbers", "made"} of each PageCheck;
/// without numbers these are left out, and `made` where it is true.
///
/// `curves` and `bars` are those of the document, where there are some, with
/// the id of the step that shows them; see Curves and Step.
///
/// `first` is the cell that is explained until the reader asks for another.
/// For `origins` and `shown_by` see add_origins().
///
/// A result whose step is not `shown` is left out; one that was made of such
/// a result is to the script as one that was given, and is explained as ever.
/// Then the page is not `whole`. `shown` has an entry for each step.
std::string html_data(const Document& document, int precision,
                      const Fold& fold, std::size_t most_values,
                      const std::vector<bool>& shown);

}  // namespace attn
