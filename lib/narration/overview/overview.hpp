/// A whole chapter in one picture.
#pragma once

#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// The name by which the picture is asked for, which no result may have.
inline constexpr const char* overview_name = "overview";

/// What the picture of a document is called, and what it shows, in words.
std::string overview_title(const Document& document);
std::string overview_description(const Document& document);

/// All results of a document and what they are made from, as a picture that
/// stands for itself: an SVG document within 1280 x 720 pixels. Each result
/// is a box with its name, shape, kind and numbers, the first matrix of a
/// batch or of heads; arrows lead to it from what it is made from. Results
/// that repeat each other are one box (see overview/stacks.hpp); those that
/// stand for themselves lie in a row below.
///
///   precision  decimals of the numbers in the cells, of which two are shown
///
/// It has no script and refers to nothing. Coordinates are whole and colours
/// few, so that a last bit of a number changes nothing.
std::string svg_overview(const Document& document, int precision);

/// The same drawing as a part of a page, without its heading, legend and
/// style. Each box is a link to its step, or, where the page leaves that out, a
/// g.box whose title says so; `shown` has an entry for each step:
///
///   svg.overview
///     path.line, path.arrows    lines, and their heads
///     a.box [data-result]       its first child, title, says what it shows
///       rect.sheet, rect.frame  behind, and in front
///       text.name, text.facts, text.label
///       g.cells [data-matrix]   rect, then text, row by row: one for each
///                               number, with the classes of a page's cells;
///         .small                without numbers: path of each class, and
///                               rect.edge around them
std::string svg_overview_for_page(const Document& document, int precision,
                                  const std::vector<bool>& shown);

}  // namespace attn
