/// Colours at a terminal: what they mean, and when they are wanted.
#pragma once

#include <string>
#include <string_view>

namespace attn {

enum class Style {
  bold,  // headings
  faint,  // what may be skipped
  good,  // green: right, passed
  open,  // yellow: still to be done
  bad,  // bold red: wrong
};

/// `text` between the ANSI escapes of a style; as it is if not `color`.
std::string paint(bool color, Style style, std::string_view text);

/// Whether TERM says that the terminal knows no escapes.
bool terminal_is_dumb();

/// Whether what is written to the descriptor may have colours: it is a
/// terminal, TERM does not call it "dumb", and NO_COLOR is unset or empty.
bool wants_color(int descriptor);

}  // namespace attn
