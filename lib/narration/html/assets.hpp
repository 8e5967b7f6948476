/// The page's style and script, taken from lib/narration/html/ at build time.
#pragma once

#include <string_view>

namespace attn {

struct HtmlAsset {
  std::string_view text;
  std::string_view hash;  // "sha256-...", as a content security policy has it
};

HtmlAsset page_style();

/// Without the scripts in folders named learning and model, or with them.
HtmlAsset page_script();
HtmlAsset page_script_with_learning();

}  // namespace attn
