#include "tool/text/window_size.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace attn::tool {

WindowSize window_size() {
  winsize window{};
  WindowSize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return size;
  if (window.ws_row > 0) size.rows = window.ws_row;
  if (window.ws_col > 0) size.columns = window.ws_col;
  return size;
}

}  // namespace attn::tool
