#include "files/standard_output.hpp"

#include <cstdio>

#include "files/output_file.hpp"

namespace attn {

void print_out(std::string_view text) {
  const std::size_t written =
      std::fwrite(text.data(), 1, text.size(), stdout);
  if (written == text.size() && std::fflush(stdout) == 0) return;
  throw FileError("cannot write to standard output");
}

void print_error(std::string_view text) noexcept {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace attn
