#pragma once

#include <cstddef>
#include <string>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"

namespace attn {

/// One step as an <article> whose id is the step's: title, text, formula,
/// code, curves or bars, numbers, picture, the cells that are worked out,
/// checks.
std::string html_step(const Document& document, std::size_t index,
                      int precision, const Fold& fold);

}  // namespace attn
