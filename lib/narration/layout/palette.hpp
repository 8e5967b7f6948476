/// Colours for shades, which the colour-blind can tell apart: blue for
/// positive ones, orange for negative ones, white for none.
#pragma once

#include <array>
#include <string>

namespace attn {

struct Rgb {
  int red;  // 0 to 255, as the other two
  int green;
  int blue;

  bool operator==(const Rgb&) const = default;
};

constexpr Rgb white = {255, 255, 255};
constexpr Rgb black = {0, 0, 0};
constexpr Rgb grey = {217, 217, 217};  // grey, behind "-inf" and "nan"

/// Lines over each other: colours that the colour-blind tell apart, and four
/// kinds of dashes, one colour after the other. Pages have them in heads.css.
constexpr std::array<Rgb, 8> line_colors = {{{11, 87, 176},
                                             {230, 92, 0},
                                             {22, 156, 94},
                                             {148, 26, 255},
                                             {204, 102, 156},
                                             {128, 34, 0},
                                             {0, 10, 76},
                                             {51, 0, 7}}};
constexpr std::array<const char*, 4> line_dashes = {"", "12 3", "4 2",
                                                    "10 2 2 2"};

/// Where a shade (see Shading) lies on a ramp of so many colours: a whole
/// number from -steps to steps, sign(shade) * steps * sqrt(|shade|), rounded.
/// The root makes small shades visible: among 200 tokens the usual attention
/// weight is 1/200. A last bit of the shade changes nothing.
int ramp_place(float shade, int steps);

/// The colour at a place from -steps to steps: white at 0, from there to dark
/// blue or to dark orange (ColorBrewer's Blues and Oranges).
Rgb ramp_color(int place, int steps);

/// Black or white, whichever can be read better on the background.
Rgb text_color(Rgb background);

/// WCAG's contrast of two colours, from 1 to 21; text needs 4.5.
double contrast(Rgb a, Rgb b);

/// "#rrggbb".
std::string hex(Rgb color);

}  // namespace attn
