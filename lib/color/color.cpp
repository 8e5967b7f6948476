#include "color/color.hpp"

#include <fmt/color.h>
#include <unistd.h>

#include <cstdlib>

namespace attn {
namespace {

fmt::text_style escapes_of(Style style) {
  switch (style) {
    case Style::bold:
      return fmt::emphasis::bold;
    case Style::faint:
      return fmt::emphasis::faint;
    case Style::good:
      return fmt::fg(fmt::terminal_color::green);
    case Style::open:
      return fmt::fg(fmt::terminal_color::yellow);
    case Style::bad:
      return fmt::emphasis::bold | fmt::fg(fmt::terminal_color::red);
  }
  return {};
}

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

std::string paint(bool color, Style style, std::string_view text) {
  return color ? fmt::format(escapes_of(style), "{}", text)
               : std::string(text);
}

bool terminal_is_dumb() {
  return variable("TERM") == "dumb";
}

bool wants_color(int descriptor) {
  return ::isatty(descriptor) == 1 && !terminal_is_dumb() &&
         variable("NO_COLOR").empty();
}

}  // namespace attn
