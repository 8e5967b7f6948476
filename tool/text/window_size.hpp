#pragma once

#include <cstddef>

namespace attn::tool {

/// How much a terminal shows.
struct WindowSize {
  std::size_t rows = 24;
  std::size_t columns = 80;
};

/// That of standard output; the usual size if it is no terminal.
WindowSize window_size();

}  // namespace attn::tool
