#include "tool/pages/prose_html.hpp"

#include <algorithm>

#include "narration/layout/escape.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

// A backtick without a partner stays one.
std::string with_code(const std::string& text) {
  std::string html;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = text.find('`', at);
    const std::size_t close =
        open == std::string::npos ? open : text.find('`', open + 1);
    if (close == std::string::npos)
      return html + escape_html(text.substr(at));
    html += escape_html(text.substr(at, open - at)) + "<code>" +
            escape_html(text.substr(open + 1, close - open - 1)) + "</code>";
    at = close + 1;
  }
}

using Lines = std::vector<std::string>;

// Without the indentation that all lines share; empty lines have none.
std::string without_indent(const Lines& lines) {
  std::size_t shared = std::string::npos;
  for (const std::string& line : lines) {
    shared = std::min(shared, line.find_first_not_of(' '));
  }
  std::string text;
  for (const std::string& line : lines) {
    text += line.substr(std::min(shared, line.size())) + '\n';
  }
  return text;
}

std::string block_html(Lines lines, bool is_indented) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  if (lines.empty()) return "";
  if (is_indented) return preformatted(without_indent(lines));
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? "" : " ") + line;
  }
  return "<p>" + with_code(text) + "</p>\n";
}

}  // namespace

std::string prose_html(const std::string& text) {
  std::string html;
  Lines block;
  bool indented = false;
  const auto end_block = [&] {
    html += block_html(block, indented);
    block.clear();
  };
  for (const std::string& line : lines_of(text)) {
    if (line.empty()) {
      // Indented lines on both sides of an empty one are one block.
      if (indented) block.push_back(line);
      if (!indented) end_block();
      continue;
    }
    if (indented != line.starts_with(' ')) end_block();
    indented = line.starts_with(' ');
    block.push_back(line);
  }
  end_block();
  return html;
}

std::string preformatted(const std::string& text) {
  return "<pre tabindex=\"0\"><code>" + escape_lines(text) +
         "</code></pre>\n";
}

}  // namespace attn::tool
