/// What a program says: its report on standard output, and what went wrong on
/// standard error.
#pragma once

#include <string_view>

namespace attn {

/// Writes the text to standard output at once. Throws FileError if not all of
/// it could be written: the disk is full, or the output is closed.
void print_out(std::string_view text);

/// Writes the text to standard error as it is. What cannot be written there
/// is lost: there is nowhere left to say so.
void print_error(std::string_view text) noexcept;

}  // namespace attn
