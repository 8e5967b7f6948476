#pragma once

#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// The document as one page that a browser opens from a file: all steps, and
/// a script that shows them one by one and tells where each number comes
/// from. Large matrices are folded so that the page stays below 400 KB.
///
///   precision  the decimals of numbers
///   links      HTML that stands above the title, if there is any
std::string render_html(const Document& document, int precision,
                        const std::string& links = "");

}  // namespace attn
