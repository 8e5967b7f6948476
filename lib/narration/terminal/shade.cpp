#include "narration/terminal/shade.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "narration/layout/palette.hpp"
#include "narration/layout/shade.hpp"

namespace attn {
namespace {

using PaletteIndices = std::array<int, terminal_shades>;

// From light to dark.
constexpr PaletteIndices blue_indices = {189, 153, 110, 74, 32, 25, 18};
constexpr PaletteIndices orange_indices = {223, 216, 208, 172, 166, 130, 94};
constexpr int black_text = 16;
constexpr int white_text = 231;
constexpr int first_blue_with_white_text = 6;
constexpr int first_orange_with_white_text = 6;

}  // namespace

TerminalColors terminal_colors(int place) {
  const bool blue = place > 0;
  const int distance = std::abs(place);
  const int from =
      blue ? first_blue_with_white_text : first_orange_with_white_text;
  return {(blue ? blue_indices
                : orange_indices)[static_cast<std::size_t>(distance - 1)],
          distance < from ? black_text : white_text};
}

CellPaint cell_shades(const Result& result) {
  if (result.role == Role::values) return nullptr;
  return [shading = Shading(result)](const std::string& text, float number) {
    const int place = ramp_place(shading.shade(number), terminal_shades);
    if (place == 0) return text;
    const TerminalColors colors = terminal_colors(place);
    return fmt::format("\x1b[48;5;{};38;5;{}m{}\x1b[0m", colors.background,
                       colors.text, text);
  };
}

SeriesPaint series_colors() {
  return [](const std::string& text, std::size_t index) {
    return fmt::format("\x1b[38;5;{}m{}\x1b[0m",
                       terminal_series[index % terminal_series.size()], text);
  };
}

}  // namespace attn
