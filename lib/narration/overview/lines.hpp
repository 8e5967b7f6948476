/// A whole chapter in a few lines of text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// What stands above them.
inline constexpr const char* overview_caption =
    "All results, and what they are made from";

/// All results of a document and what they are made from, as lines of at most
/// `width` cells, 40 or more: from the top down each result with its name,
/// shape and the operation that made it, joined by lines to its operands (see
/// overview/lanes.hpp). Where the width does not hold these beside the names,
/// the operations are listed without. Results that repeat each other are one
/// (see overview/stacks.hpp); below stand those that are made from nothing
/// and not used. No lines if no step has a result.
std::vector<std::string> overview_lines(const Document& document,
                                        std::size_t width);

}  // namespace attn
