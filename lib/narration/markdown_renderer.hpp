#pragma once

#include <string>

#include "narration/document.hpp"

namespace attn {

/// The document as Markdown with tables, as code hosts show it. Numbers carry
/// `precision` decimals.
std::string render_markdown(const Document& document, int precision);

}  // namespace attn
