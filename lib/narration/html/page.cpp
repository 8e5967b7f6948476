#include "narration/html/page.hpp"

#include <fmt/format.h>

#include "narration/html/assets.hpp"
#include "narration/layout/escape.hpp"

namespace attn {
namespace {

std::string policy(const HtmlPage& page) {
  std::string text =
      fmt::format("default-src 'none'; style-src '{}'", page_style().hash);
  if (!page.data.empty()) {
    text += fmt::format("; script-src '{}'", page_script().hash);
  }
  return text + "; base-uri 'none'; form-action 'none'";
}

// JSON that no tag can end: "<" is "\u003c" in every string.
std::string within_script(std::string_view json) {
  std::string text;
  for (const char c : json) {
    if (c == '<') {
      text += "\\u003c";
    } else if (c == '&') {
      text += "\\u0026";
    } else {
      text += c;
    }
  }
  return text;
}

std::string script_elements(const HtmlPage& page) {
  if (page.data.empty()) return "";
  return fmt::format(
      "<script type=\"application/json\" id=\"data\">{}</script>\n"
      "<script>{}</script>\n",
      within_script(page.data), page_script().text);
}

}  // namespace

std::string html_page(const HtmlPage& page) {
  return fmt::format(
      "<!DOCTYPE html>\n"
      "<html lang=\"en\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\"/>\n"
      "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
      "<title>{}</title>\n"
      "<style>{}</style>\n"
      "</head>\n"
      "<body>\n{}{}</body>\n"
      "</html>\n",
      policy(page), escape_html(page.title), page_style().text, page.body,
      script_elements(page));
}

}  // namespace attn
