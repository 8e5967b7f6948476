#include "narration/terminal/shade.hpp"

#include <cmath>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "narration/layout/palette.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(terminal_shade)

namespace {

// xterm's colours 16 to 231: six levels of red, green and blue.
attn::Rgb color_of(int index) {
  BOOST_TEST_REQUIRE(index >= 16);
  BOOST_TEST_REQUIRE(index <= 231);
  const auto level = [&](int divisor) {
    const int step = (index - 16) / divisor % 6;
    return step == 0 ? 0 : 55 + 40 * step;
  };
  return {level(36), level(6), level(1)};
}

std::string painted(attn::Role role, float number) {
  const attn::Result result = {
      "x", attn::Tensor({3}, {1.0F, 0.0F, -1.0F}), {}, role};
  const attn::CellPaint paint = attn::cell_shades(result);
  return paint(" text", number);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_text_of_every_shade_can_be_read) {
  for (int place = -attn::terminal_shades; place <= attn::terminal_shades;
       ++place) {
    if (place == 0) continue;
    const attn::TerminalColors colors = attn::terminal_colors(place);
    BOOST_TEST(attn::contrast(color_of(colors.background),
                              color_of(colors.text)) >= 4.5,
               place);
  }
}

BOOST_AUTO_TEST_CASE(a_larger_shade_is_darker_and_keeps_its_hue) {
  for (const int sign : {-1, 1}) {
    double depth = 1.0;
    for (int distance = 1; distance <= attn::terminal_shades; ++distance) {
      const attn::Rgb color =
          color_of(attn::terminal_colors(sign * distance).background);
      BOOST_TEST(attn::contrast(color, attn::white) > depth);
      BOOST_TEST(
          (sign > 0 ? color.blue > color.red : color.blue < color.red));
      depth = attn::contrast(color, attn::white);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_shade_is_a_background_around_the_same_text) {
  const std::string text = painted(attn::Role::weights, 1.0F);
  BOOST_TEST(text == "\x1b[48;5;18;38;5;231m text\x1b[0m");
  BOOST_TEST(support::without_colors(text) == " text");
  BOOST_TEST(painted(attn::Role::mask, 1.0F) == text);
  BOOST_TEST(painted(attn::Role::scores, -1.0F) ==
             "\x1b[48;5;94;38;5;231m text\x1b[0m");
}

BOOST_AUTO_TEST_CASE(without_a_shade_a_cell_stays_as_it_is) {
  for (const float number : {0.0F, -0.0F, NAN, -INFINITY}) {
    BOOST_TEST(painted(attn::Role::scores, number) == " text");
  }
  BOOST_TEST(painted(attn::Role::mask, 0.0F) == " text");
}

BOOST_AUTO_TEST_CASE(values_have_no_shades) {
  const attn::Result result = {"x", 1.0F, {}, attn::Role::values};
  BOOST_TEST(!attn::cell_shades(result));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
