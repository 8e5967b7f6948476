#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attn::tool {

/// Gives back what a Screen was drawn over; of no meaning elsewhere.
constexpr std::string_view leave_screen = "\x1b[?1049l";

/// What a screen shows: a text that begins at the top, and lines that stay at
/// the bottom whatever its length.
struct View {
  std::string text;
  std::string status;  // one line, above the keys
  std::string keys;
};

/// A whole terminal, drawn anew at every change and given back at the end,
/// with all that was on it and all that can be scrolled to. A terminal that
/// TERM calls dumb gets no escapes: each text is appended.
class Screen {
 public:
  Screen();
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  /// Columns for text: those of the window, at most 120.
  std::size_t width() const;

  /// Draws the view from its first line on, or where it was if `text` is the
  /// one that is shown. Lines are broken at the width; if the window is too
  /// low for all of them, the last that is shown says how many follow.
  void show(const View& view);

  /// Shows what follows, and after the end the beginning again.
  void show_more();

 private:
  void draw();

  bool dumb_;
  View view_;
  std::size_t first_ = 0;  // line that is shown at the top
};

}  // namespace attn::tool
