/// The page's style and script, taken from lib/narration/html/ at build time.
#pragma once

#include <string_view>

namespace attn {

struct HtmlAsset {
  std::string_view text;
  std::string_view hash;  // "sha256-...", as a content security policy has it
};

HtmlAsset page_style();

/// The scripts without those in folders named charts, learning and model, or
/// with those of charts and of learning, of model, or of both.
HtmlAsset page_script();
HtmlAsset page_script_with_learning();
HtmlAsset page_script_with_models();
HtmlAsset page_script_with_all();

}  // namespace attn
