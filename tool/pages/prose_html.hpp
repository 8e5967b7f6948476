#pragma once

#include <string>

namespace attn::tool {

/// The text of a task as HTML. Lines that begin with a space stay as they
/// are, in a <pre> without the space that all of them have; what stands
/// between them are paragraphs, in which `code` is code.
std::string prose_html(const std::string& text);

/// The same lines in a <pre>, which the keyboard can scroll.
std::string preformatted(const std::string& text);

}  // namespace attn::tool
