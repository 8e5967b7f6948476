#pragma once

#include <string>
#include <string_view>

namespace attn {

/// The text as XML content or as an attribute's value: what means something
/// to XML is escaped, and what acts on a reader or is no character of XML is
/// spelled out, as visible() does.
std::string xml_text(std::string_view text);

}  // namespace attn
