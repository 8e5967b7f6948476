// What holds for every heatmap, whatever is in it.
#include <cmath>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"
#include "narration/layout/text_layout.hpp"
#include "picture.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(svg_readable)

namespace {

using picture::cell_rects;
using picture::cell_texts;
using picture::color_in;
using picture::drawn;
using picture::Picture;
using picture::scores;
using picture::Texts;
using support::contains;

}  // namespace

BOOST_AUTO_TEST_CASE(every_number_can_be_read_on_its_cell) {
  attn::Result result = scores();
  std::vector<float> numbers;
  for (int i = 0; i < 400; ++i) {
    numbers.push_back(static_cast<float>(i - 200) / 200);
  }
  result.values = attn::Tensor({20, 20}, numbers);
  const Picture picture = drawn(result);
  const pugi::xpath_node_set rects = picture.all(cell_rects);
  const pugi::xpath_node_set texts = picture.all(cell_texts);
  BOOST_TEST_REQUIRE(rects.size() == 400U);
  BOOST_TEST_REQUIRE(texts.size() == 400U);
  for (std::size_t i = 0; i < 400; ++i) {
    const attn::Rgb cell =
        color_in(rects[i].node().attribute("fill").value());
    const attn::Rgb text =
        color_in(texts[i].node().attribute("fill").value());
    BOOST_TEST(attn::contrast(cell, text) >= 4.5, i);
  }
}

BOOST_AUTO_TEST_CASE(all_lies_inside_the_picture) {
  attn::Result result = scores();
  result.labels = {{std::string(300, 'W'), "b"},
                   {std::string(50, 'W'), "y", "漢字漢字漢字漢字漢字"}};
  for (const int precision : {0, 9}) {
    const Picture picture = drawn(result, 0, precision);
    const int width = picture.root().attribute("width").as_int();
    const int height = picture.root().attribute("height").as_int();
    for (const pugi::xpath_node& found : picture.all(cell_rects)) {
      const pugi::xml_node rect = found.node();
      BOOST_TEST(rect.attribute("x").as_int() > 0);
      BOOST_TEST(rect.attribute("y").as_int() > 0);
      BOOST_TEST(rect.attribute("x").as_int() +
                     rect.attribute("width").as_int() <
                 width);
      BOOST_TEST(rect.attribute("y").as_int() +
                     rect.attribute("height").as_int() <
                 height);
    }
    for (const pugi::xpath_node& label :
         picture.all("//g[@text-anchor='end']/text")) {
      const auto cells = attn::display_width(label.node().text().get());
      BOOST_TEST(label.node().attribute("x").as_int() >=
                 static_cast<int>(cells) * 9);
    }
  }
}

BOOST_AUTO_TEST_CASE(tokens_are_text_and_long_ones_are_shortened) {
  const Texts tokens = page::hostile_tokens();
  attn::Result result = scores();
  result.values =
      attn::Tensor({tokens.size(), 1}, std::vector<float>(tokens.size()));
  result.labels = {tokens, {"<b>&amp;\"'"}};
  result.name = "a<b>&c";
  const Picture picture = drawn(result);
  for (const std::string& token : tokens) {
    BOOST_TEST(picture.has_text(attn::shorten(attn::visible(token), 14)),
               token);
  }
  BOOST_TEST(picture.has_text("<b>&amp;\"'"));
  BOOST_TEST(picture.has_text("a<b>&c (10, 1)"));
  BOOST_TEST(picture.all("//script|//b").empty());
}

BOOST_AUTO_TEST_CASE(nothing_in_it_runs_or_comes_from_elsewhere) {
  std::string svg = attn::svg_heatmap(scores(), 0, 4);
  const std::string space = "http://www.w3.org/2000/svg";
  svg.erase(svg.find(space), space.size());
  for (const char* piece : {"script", "href", "url(", "http", "style", "<!",
                            "<?", "@", "onload", "foreignObject"}) {
    BOOST_TEST(!contains(svg, piece), piece);
  }
  const Picture picture = drawn(scores());
  for (const pugi::xpath_node& found : picture.all("//@font-family")) {
    const std::string family = found.attribute().value();
    BOOST_TEST((family == "monospace" || family == "sans-serif"), family);
  }
}

BOOST_AUTO_TEST_CASE(a_last_bit_changes_nothing) {
  attn::Result result = scores();
  std::vector<float> numbers;
  for (int i = 0; i < 36; ++i) {
    numbers.push_back(0.0171F * static_cast<float>(i) - 0.2222F);
  }
  result.values = attn::Tensor({6, 6}, numbers);
  for (const float to : {-9.0F, 9.0F}) {
    attn::Result other = result;
    std::vector<float> moved = numbers;
    for (float& number : moved) number = std::nextafter(number, to);
    other.values = attn::Tensor({6, 6}, moved);
    for (const attn::Role role : {attn::Role::scores, attn::Role::weights}) {
      result.role = other.role = role;
      BOOST_TEST(attn::svg_heatmap(result, 0, 4) ==
                 attn::svg_heatmap(other, 0, 4));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
