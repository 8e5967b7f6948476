#pragma once

#include <string>
#include <string_view>

namespace attn {

/// Bytes as UTF-8 text: U+FFFD stands for what is no character, as tokens may
/// hold a part of one. As bytes.decode("utf-8", errors="replace") of Python,
/// which tiktoken calls.
std::string utf8_of(std::string_view bytes);

}  // namespace attn
