#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attn {

/// What GPT-2's files write as letters: each byte is one that can be seen. A
/// byte that is a visible character of Latin-1 stands for itself; the other
/// 68, in their order, are the characters from U+0100 on, so that the space
/// is Ġ. Nothing if a letter stands for no byte.
std::optional<std::string> bytes_of_letters(std::string_view letters);

}  // namespace attn
