#include "narration/svg/heatmap.hpp"

#include <cmath>
#include <stdexcept>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "narration/layout/palette.hpp"
#include "picture.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(svg_heatmap)

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

BOOST_AUTO_TEST_CASE(it_is_a_picture_with_a_title_and_a_description) {
  const Picture picture = drawn(scores(), 1);
  const pugi::xml_node root = picture.root();
  BOOST_TEST(root.name() == std::string("svg"));
  BOOST_TEST(root.attribute("xmlns").value() ==
             std::string("http://www.w3.org/2000/svg"));
  BOOST_TEST(root.attribute("role").value() == std::string("img"));
  const pugi::xpath_node_set first = picture.all("/svg/*[position() < 3]");
  BOOST_TEST(first[0].node().name() == std::string("title"));
  BOOST_TEST(first[0].node().text().get() ==
             std::string("mha.scores (2, 2, 3), sequence 1"));
  BOOST_TEST(first[1].node().name() == std::string("desc"));
  BOOST_TEST(contains(first[1].node().text().get(), "2 rows and 3"));
  BOOST_TEST(picture.has_text("mha.scores (2, 2, 3), sequence 1"));
}

BOOST_AUTO_TEST_CASE(the_background_is_white_and_covers_all) {
  const Picture picture = drawn(scores());
  const pugi::xml_node rect = picture.root().child("rect");
  BOOST_TEST(rect.attribute("fill").value() == std::string("#ffffff"));
  for (const char* side : {"width", "height"}) {
    BOOST_TEST(rect.attribute(side).as_int() > 0);
    BOOST_TEST(rect.attribute(side).as_int() ==
               picture.root().attribute(side).as_int());
  }
}

BOOST_AUTO_TEST_CASE(labels_and_numbers_stand_in_it) {
  const Picture picture = drawn(scores(), 0, 2);
  for (const char* text : {"Your", "journey", "x", "y", "z", "1.00", "-2.00",
                           "0.50", "0.00", "0.25"}) {
    BOOST_TEST(picture.has_text(text), text);
  }
  BOOST_TEST(picture.all(cell_rects).size() == 6U);
  BOOST_TEST(picture.all(cell_texts).size() == 6U);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_named_in_its_cell_and_the_legend) {
  const Texts texts = drawn(scores(), 0).texts();
  BOOST_TEST(std::count(texts.begin(), texts.end(), "-inf") == 2);
  const Texts without = drawn(scores(), 1).texts();
  BOOST_TEST(std::count(without.begin(), without.end(), "-inf") == 0);
}

BOOST_AUTO_TEST_CASE(the_scale_has_the_ends_that_suit_the_role) {
  attn::Result result = scores();
  for (const char* tick : {"-4", "0", "4"}) {
    BOOST_TEST(drawn(result).has_text(tick), tick);
  }
  result.role = attn::Role::weights;
  for (const char* tick : {"0", "0.5", "1"}) {
    BOOST_TEST(drawn(result, 0, 0).has_text(tick), tick);
  }
  result.values = attn::Tensor({1, 2}, {-1, 2});
  BOOST_TEST(drawn(result).has_text("≤ 0"));
  BOOST_TEST(drawn(result).has_text("≥ 1"));
  result.values = attn::Tensor({1, 2}, {0, 2});
  result.role = attn::Role::mask;
  const Texts texts = drawn(result).texts();
  BOOST_TEST(std::count(texts.begin(), texts.end(), "0") == 2);
  BOOST_TEST(std::count(texts.begin(), texts.end(), "2") == 2);
}

BOOST_AUTO_TEST_CASE(signs_have_hues_and_a_mask_has_two_colours) {
  const auto fills = [](const attn::Result& result) {
    Texts colors;
    const Picture picture = drawn(result);
    for (const pugi::xpath_node& rect : picture.all(cell_rects)) {
      colors.emplace_back(rect.node().attribute("fill").value());
    }
    return colors;
  };
  const Texts colors = fills(scores());  // of 1, -2, 0.5, 0, 0.25, -inf
  BOOST_TEST(color_in(colors[0].c_str()).blue >
             color_in(colors[0].c_str()).red);
  BOOST_TEST(color_in(colors[1].c_str()).blue <
             color_in(colors[1].c_str()).red);
  BOOST_TEST(colors[3] == "#ffffff");
  BOOST_TEST(colors[5] == attn::hex(attn::grey));
  attn::Result mask = scores();
  mask.role = attn::Role::mask;
  mask.values = attn::Tensor({1, 4}, {0, 1, 0, 1});
  BOOST_TEST(
      fills(mask) == (Texts{"#ffffff", "#08306b", "#ffffff", "#08306b"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_vector_is_one_row_and_a_number_one_cell) {
  attn::Result result = scores();
  result.values = attn::Tensor({3}, {1, 2, 3});
  const Picture vector = drawn(result);
  BOOST_TEST(vector.all(cell_rects).size() == 3U);
  BOOST_TEST(vector.has_text("z"));
  BOOST_TEST(vector.all("//g[@text-anchor='end']/text").empty());
  result.values = 2.5F;
  result.labels = {};
  const Picture number = drawn(result);
  BOOST_TEST(number.all(cell_rects).size() == 1U);
  BOOST_TEST(number.has_text("2.5000"));
}

BOOST_AUTO_TEST_CASE(an_axis_without_labels_is_counted) {
  attn::Result result = scores();
  result.labels = {};
  const Picture picture = drawn(result);
  const pugi::xpath_node_set rows =
      picture.all("//g[@text-anchor='end']/text");
  BOOST_TEST_REQUIRE(rows.size() == 2U);
  BOOST_TEST(rows[1].node().text().as_int() == 1);
}

BOOST_AUTO_TEST_CASE(a_matrix_that_is_not_there_is_refused) {
  BOOST_CHECK_THROW(attn::svg_heatmap(scores(), 2, 4), std::out_of_range);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
