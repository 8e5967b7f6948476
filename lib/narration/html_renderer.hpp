#pragma once

#include <string>

#include "narration/document.hpp"

namespace attn {

/// The document as one page that a browser opens from a file: all steps, and
/// a script that shows them one by one and tells where each number comes
/// from. Numbers have `precision` decimals. Large matrices are folded so that
/// the page stays below 400 KB.
std::string render_html(const Document& document, int precision);

}  // namespace attn
