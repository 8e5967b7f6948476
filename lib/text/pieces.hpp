#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attn {

/// The pieces of a text within which GPT-2's tokenizer joins bytes, never
/// across them: a word, a number or other signs, each with the one space
/// before it, an English ending such as 's, and white space. One after the
/// other they are the text.
///
/// Letters, numbers and white space are those of Unicode, \p{L}, \p{N} and
/// \p{White_Space}, as in the pattern of OpenAI's encoder.py. Throws
/// std::invalid_argument if the text is not UTF-8.
std::vector<std::string> pieces_of(std::string_view text);

}  // namespace attn
