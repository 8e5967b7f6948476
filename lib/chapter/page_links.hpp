#pragma once

#include <string>
#include <string_view>

namespace attn {

/// A chapter's links to the other pages of `attn pages`, as HTML: the index,
/// the chapters before and after it, its exercises. Relative, from the
/// chapter's own place there.
///
/// Throws std::out_of_range if there is no such chapter.
std::string page_links(std::string_view chapter_id);

}  // namespace attn
