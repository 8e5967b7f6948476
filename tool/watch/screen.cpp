#include "tool/watch/screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "color/color.hpp"
#include "files/standard_output.hpp"
#include "tool/text/text.hpp"
#include "tool/text/window_size.hpp"

namespace attn::tool {
namespace {

constexpr std::size_t widest = 120;  // longer lines are hard to read
constexpr std::string_view enter_screen = "\x1b[?1049h";

std::vector<std::string> folded(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(text)) {
    for (std::string& part : folded_line(line, width)) {
      lines.push_back(std::move(part));
    }
  }
  return lines;
}

// A view in lines of the window's width.
struct Layout {
  std::vector<std::string> lines;
  std::vector<std::string> keys;
  std::string status;
  std::size_t room = 1;  // lines that there are for the text
  std::size_t width = 1;
};

Layout lay_out(const View& view) {
  const WindowSize size = window_size();
  Layout layout;
  layout.width = size.columns;
  layout.lines = folded(view.text, size.columns);
  layout.keys = folded(wrapped(view.keys, 0, size.columns), size.columns);
  layout.status = folded_line(view.status, size.columns)[0];
  const std::size_t most = std::max<std::size_t>(size.rows / 3, 1);
  if (layout.keys.size() > most) layout.keys.resize(most);
  const std::size_t below = layout.keys.size() + 1;
  if (size.rows > below) layout.room = size.rows - below;
  return layout;
}

std::string mark_of_more(std::size_t following, std::size_t width) {
  return folded_line(fmt::format("... {} more lines: space", following),
                     width)[0];
}

}  // namespace

Screen::Screen() : dumb_(terminal_is_dumb()) {
  if (!dumb_) print_out(enter_screen);
}

Screen::~Screen() {
  try {
    if (!dumb_) print_out(leave_screen);
  } catch (const std::exception&) {
    // The terminal is gone.
  }
}

std::size_t Screen::width() const {
  return std::min(window_size().columns, widest);
}

void Screen::show(const View& view) {
  const bool same = view.text == view_.text;
  if (!same) first_ = 0;
  view_ = view;
  if (!dumb_) {
    draw();
  } else if (!same) {
    print_out(view.text + "\n" + view.status + "\n" + view.keys + "\n");
  } else {
    print_out(view.status + "\n");
  }
}

void Screen::show_more() {
  const Layout layout = lay_out(view_);
  const std::size_t step = layout.room > 1 ? layout.room - 1 : 1;
  const bool ends_here = first_ + layout.room >= layout.lines.size();
  first_ = ends_here ? 0 : first_ + step;
  if (!dumb_) draw();
}

// The cursor stays behind the status, where the progress of a build is told.
void Screen::draw() {
  const Layout layout = lay_out(view_);
  const std::size_t total = layout.lines.size();
  first_ = std::min(first_, total);
  const std::size_t shown = std::min(total - first_, layout.room);
  const bool cut = first_ + shown < total;
  // Entered each time: Ctrl-Z may have left it.
  std::string drawn = std::string(enter_screen) + "\x1b[H\x1b[J";
  for (std::size_t i = 0; i < layout.room; ++i) {
    if (cut && i + 1 == shown && shown > 1) {
      drawn += mark_of_more(total - first_ - i, layout.width);
    } else if (i < shown) {
      drawn += layout.lines[first_ + i];
    }
    drawn += "\x1b[K\r\n";
  }
  const std::size_t row_of_status = layout.room + 1;
  for (const std::string& line : layout.keys) drawn += "\r\n" + line;
  print_out(drawn +
            fmt::format("\x1b[{};1H{}", row_of_status, layout.status));
}

}  // namespace attn::tool
