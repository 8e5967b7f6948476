#pragma once

#include <string>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/shade.hpp"

namespace attn {

/// One matrix of a result as a <table>: labels or indices in its header
/// cells, and each number in a <td> whose class tells the shade (see
/// Shading::class_name). What `fold` leaves out is "…" in cells of the class
/// "gap"; a long vector has the class "long", whose style breaks it into
/// lines.
///
///   name       what a screen reader calls the table
///   precision  decimals, none where all numbers are whole
std::string html_table(const Result& result, std::size_t matrix,
                       const std::string& name, const Shading& shading,
                       int precision, const Fold& fold);

}  // namespace attn
