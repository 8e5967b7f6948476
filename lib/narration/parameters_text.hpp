#pragma once

#include <string>

#include "narration/document.hpp"

namespace attn {

/// What a chapter follows, as a page names it.
inline constexpr const char* the_book =
    "Sebastian Raschka's \"Build a Large Language Model (From Scratch)\".";

/// One line that says what the chapter was run with: "6 tokens, d_in 3, ...".
std::string parameters_text(const Parameters& parameters);

}  // namespace attn
