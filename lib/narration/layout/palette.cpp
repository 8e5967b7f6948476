#include "narration/layout/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace attn {
namespace {

using Ramp = std::array<Rgb, 9>;

constexpr Ramp blues = {{white,
                         {222, 235, 247},
                         {198, 219, 239},
                         {158, 202, 225},
                         {107, 174, 214},
                         {66, 146, 198},
                         {33, 113, 181},
                         {8, 81, 156},
                         {8, 48, 107}}};
constexpr Ramp oranges = {{white,
                           {254, 230, 206},
                           {253, 208, 162},
                           {253, 174, 107},
                           {253, 141, 60},
                           {241, 105, 19},
                           {217, 72, 1},
                           {166, 54, 3},
                           {127, 39, 4}}};

// Whole numbers only, so that each machine has the same colours.
int between(int a, int b, int part, int parts) {
  return (a * (parts - part) + b * part + parts / 2) / parts;
}

// The light of one channel, from 0 to 1 (WCAG 2.2, relative luminance).
double light(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92
                          : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Rgb color) {
  return 0.2126 * light(color.red) + 0.7152 * light(color.green) +
         0.0722 * light(color.blue);
}

}  // namespace

int ramp_place(float shade, int steps) {
  const float place = static_cast<float>(steps) * std::sqrt(std::abs(shade));
  return static_cast<int>(std::lround(std::copysign(place, shade)));
}

Rgb ramp_color(int place, int steps) {
  const Ramp& ramp = place < 0 ? oranges : blues;
  const int last = static_cast<int>(ramp.size()) - 1;
  const int distance = std::min(std::abs(place), steps) * last;
  const auto low = static_cast<std::size_t>(distance / steps);
  const Rgb a = ramp[low];
  const Rgb b = ramp[std::min(low + 1, ramp.size() - 1)];
  const int part = distance % steps;
  return {between(a.red, b.red, part, steps),
          between(a.green, b.green, part, steps),
          between(a.blue, b.blue, part, steps)};
}

Rgb text_color(Rgb background) {
  return contrast(background, black) >= contrast(background, white) ? black
                                                                    : white;
}

double contrast(Rgb a, Rgb b) {
  const auto [dark, bright] = std::minmax({luminance(a), luminance(b)});
  return (bright + 0.05) / (dark + 0.05);
}

std::string hex(Rgb color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green,
                     color.blue);
}

}  // namespace attn
