#pragma once

#include <string>
#include <string_view>

namespace attn {

/// Text in which no character means anything to HTML, neither between tags
/// nor in a quoted attribute. Control characters are spelled out.
std::string escape_html(std::string_view text);

/// The same for text of several lines, such as code: its line ends stay.
std::string escape_lines(std::string_view text);

}  // namespace attn
