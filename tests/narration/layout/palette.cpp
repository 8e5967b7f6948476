#include "narration/layout/palette.hpp"

#include <cmath>

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(palette)

namespace {

constexpr int steps = 64;
constexpr double enough_for_text = 4.5;

}  // namespace

BOOST_AUTO_TEST_CASE(black_on_white_has_the_largest_contrast) {
  BOOST_TEST(std::abs(attn::contrast(attn::black, attn::white) - 21.0) <
             1e-9);
  BOOST_TEST(attn::contrast(attn::white, attn::white) == 1.0);
  // A pair whose contrast is published with WCAG: 4.48.
  BOOST_TEST(std::abs(attn::contrast({119, 119, 119}, attn::white) - 4.48) <
             0.01);
}

BOOST_AUTO_TEST_CASE(no_shade_is_white_and_the_ends_are_dark) {
  BOOST_TEST((attn::ramp_color(0, steps) == attn::white));
  for (const int end : {-steps, steps}) {
    const attn::Rgb color = attn::ramp_color(end, steps);
    BOOST_TEST(attn::contrast(color, attn::white) > 7.0);
    BOOST_TEST((attn::ramp_color(2 * end, steps) == color));
  }
  BOOST_TEST(attn::hex(attn::ramp_color(steps, steps)) == "#08306b");
  BOOST_TEST(attn::hex(attn::ramp_color(-steps, steps)) == "#7f2704");
}

BOOST_AUTO_TEST_CASE(a_larger_shade_is_darker) {
  for (int place = 0; place < steps; ++place) {
    for (const int sign : {-1, 1}) {
      const auto depth = [&](int at) {
        return attn::contrast(attn::ramp_color(sign * at, steps),
                              attn::white);
      };
      BOOST_TEST(depth(place) < depth(place + 1), sign * place);
    }
  }
}

// Who cannot tell red from green still tells blue from yellow.
BOOST_AUTO_TEST_CASE(the_two_hues_lie_on_both_sides_of_blue_and_yellow) {
  for (int place = 1; place <= steps; ++place) {
    const attn::Rgb positive = attn::ramp_color(place, steps);
    const attn::Rgb negative = attn::ramp_color(-place, steps);
    BOOST_TEST(positive.blue > positive.red);
    BOOST_TEST(negative.blue < negative.red);
  }
}

BOOST_AUTO_TEST_CASE(text_can_be_read_on_every_colour) {
  for (int place = -steps; place <= steps; ++place) {
    const attn::Rgb color = attn::ramp_color(place, steps);
    BOOST_TEST(
        attn::contrast(attn::text_color(color), color) >= enough_for_text,
        place);
  }
  BOOST_TEST(attn::contrast(attn::text_color(attn::grey), attn::grey) >=
             enough_for_text);
}

BOOST_AUTO_TEST_CASE(places_keep_the_sign_and_the_ends) {
  BOOST_TEST(attn::ramp_place(0.0F, steps) == 0);
  BOOST_TEST(attn::ramp_place(1.0F, steps) == steps);
  BOOST_TEST(attn::ramp_place(-1.0F, steps) == -steps);
  BOOST_TEST(attn::ramp_place(0.25F, steps) == 32);
  BOOST_TEST(attn::ramp_place(-0.25F, steps) == -32);
}

BOOST_AUTO_TEST_CASE(the_usual_weight_among_200_tokens_is_seen) {
  const int place = attn::ramp_place(1.0F / 200, steps);
  BOOST_TEST(place > 2);
  BOOST_TEST((attn::ramp_color(place, steps) != attn::white));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
