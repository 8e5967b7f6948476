/// The page's style and script, taken from lib/narration/html/ at build time.
#pragma once

#include <string_view>

namespace attn {

struct HtmlAsset {
  std::string_view text;
  std::string_view hash;  // "sha256-...", as a content security policy has it
};

HtmlAsset page_style();
HtmlAsset page_script();

}  // namespace attn
