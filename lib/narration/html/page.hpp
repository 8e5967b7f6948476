/// What all HTML pages share: one file that asks for no other.
#pragma once

#include <string>

namespace attn {

struct HtmlPage {
  std::string title;  // plain text, for the browser's tab
  std::string body;  // HTML: what stands in <body>
  std::string
      data;  // JSON that the script reads; none: a page without script
};

/// The whole file, which is well-formed XML too. Style and script stand in
/// the page; its content security policy lets them in by their hashes and
/// forbids every request.
std::string html_page(const HtmlPage& page);

}  // namespace attn
