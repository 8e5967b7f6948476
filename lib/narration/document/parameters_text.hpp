#pragma once

#include <string>

#include "narration/document/document.hpp"

namespace attn {

/// What a chapter follows, as a page names it.
inline constexpr const char* the_book =
    "Sebastian Raschka's \"Build a Large Language Model (From Scratch)\".";

/// "6 tokens".
std::string token_count_text(const Parameters& parameters);

/// "d_in 3, d_out 2", and what else it was run with.
std::string sizes_text(const Parameters& parameters);

/// "; seeds: sa_v1 123, sa_v2 789"; empty where nothing is drawn.
std::string seeds_text(const Parameters& parameters);

/// One line that says what the chapter was run with: "6 tokens, d_in 3, ...".
std::string parameters_text(const Parameters& parameters);

/// Where a chapter stands to a section of the book: "It follows section 3.6.2
/// of BOOK"; of no section, that it goes on from the book's chapter 3.
std::string place_text(const std::string& section, const std::string& book);

}  // namespace attn
