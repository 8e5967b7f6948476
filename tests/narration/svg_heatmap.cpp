#include "narration/svg_heatmap.hpp"

#include <cmath>
#include <pugixml.hpp>
#include <stdexcept>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "narration/palette.hpp"
#include "narration/text_layout.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(svg_heatmap)

namespace {

using Texts = std::vector<std::string>;
using support::contains;

// A picture as a reader of XML sees it.
struct Picture {
  pugi::xml_document document;

  explicit Picture(const std::string& svg) {
    const pugi::xml_parse_result read = document.load_string(svg.c_str());
    BOOST_TEST_REQUIRE(static_cast<bool>(read), read.description());
  }

  pugi::xml_node root() const { return document.document_element(); }

  pugi::xpath_node_set all(const char* path) const {
    return document.select_nodes(path);
  }

  Texts texts() const {
    Texts found;
    for (const pugi::xpath_node& text : all("//text")) {
      found.emplace_back(text.node().text().get());
    }
    return found;
  }

  bool has_text(const std::string& text) const {
    const Texts found = texts();
    return std::find(found.begin(), found.end(), text) != found.end();
  }
};

attn::Result scores() {
  return {"mha.scores",
          {{2, 2, 3}, {1, -2, 0.5F, 0, 0.25F, -INFINITY, 3, -1, 2, 1, 0, 4}},
          {{"Your", "journey"}, {"x", "y", "z"}},
          attn::Role::scores};
}

Picture drawn(const attn::Result& result, std::size_t matrix = 0,
              int precision = 4) {
  return Picture(attn::svg_heatmap(result, matrix, precision));
}

attn::Rgb color_in(const char* text) {
  const auto channel = [&](std::size_t at) {
    return std::stoi(std::string(text).substr(at, 2), nullptr, 16);
  };
  return {channel(1), channel(3), channel(5)};
}

// All that is in the picture of the usual sizes.
constexpr const char* cell_rects = "//g[@stroke]/rect";
constexpr const char* cell_texts = "//g[@text-anchor='middle']/text[@fill]";

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_a_picture_with_a_title_and_a_description) {
  const Picture picture = drawn(scores(), 1);
  const pugi::xml_node root = picture.root();
  BOOST_TEST(root.name() == std::string("svg"));
  BOOST_TEST(root.attribute("xmlns").value() ==
             std::string("http://www.w3.org/2000/svg"));
  BOOST_TEST(root.attribute("role").value() == std::string("img"));
  const pugi::xml_node title = root.first_child();
  BOOST_TEST(title.name() == std::string("title"));
  BOOST_TEST(title.text().get() ==
             std::string("mha.scores (2, 2, 3), sequence 1"));
  BOOST_TEST(title.next_sibling().name() == std::string("desc"));
  BOOST_TEST(contains(title.next_sibling().text().get(), "2 rows and 3"));
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
  BOOST_TEST(colors[5] == attn::hex(attn::no_number));
  attn::Result mask = scores();
  mask.role = attn::Role::mask;
  mask.values = attn::Tensor({1, 4}, {0, 1, 0, 1});
  BOOST_TEST(
      fills(mask) == (Texts{"#ffffff", "#08306b", "#ffffff", "#08306b"}),
      boost::test_tools::per_element());
}

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
