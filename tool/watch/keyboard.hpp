#pragma once

#include <termios.h>

#include <optional>

namespace attn::tool {

/// Reads single keys from the terminal, which it gives back as it was.
class Keyboard {
 public:
  /// Throws WrongUsage if standard input is no terminal.
  Keyboard();
  ~Keyboard();
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;

  /// The next key if one comes within the time; 'q' at the end of the input.
  std::optional<char> key_within(int milliseconds);
};

/// Whether the terminal was resized since the last call.
bool terminal_was_resized();

}  // namespace attn::tool
