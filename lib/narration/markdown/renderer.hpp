#pragma once

#include <string>
#include <string_view>

#include "narration/document/document.hpp"

namespace attn {

/// The document as Markdown with tables, as code hosts show it. Numbers carry
/// `precision` decimals. Where `folder` is given, the page refers to the
/// document's figures (see figures_of) as files in this folder beside it, and
/// at its head to overview.svg there (see svg_overview); else overview_lines
/// stand at its head.
std::string render_markdown(const Document& document, int precision,
                            std::string_view folder = {});

}  // namespace attn
