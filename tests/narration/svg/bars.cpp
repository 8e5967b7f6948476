#include "narration/svg/bars.hpp"

#include <cmath>
#include <limits>
#include <regex>
#include <sstream>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../../support/xml.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(svg_bars)

namespace {

using support::all;
using support::text_of;
using Vectors = std::vector<std::vector<float>>;

pugi::xml_document drawn(const attn::Document& document,
                         bool for_page = false) {
  const attn::BarChart chart =
      attn::bar_chart_of(document, document.steps.back().bars, 4);
  return support::parsed(for_page ? attn::svg_bars_for_page(chart)
                                  : attn::svg_bars(chart));
}

struct Bar {
  int x;
  int y;
  int length;
};

// Of "M0 1h2M0 3h4".
std::vector<Bar> bars_of(const pugi::xml_document& svg, int result) {
  static const std::regex piece(R"(M(\d+) (\d+)h(\d+))");
  std::vector<Bar> bars;
  for (const pugi::xml_node& path :
       all(svg, fmt::format("//path[@class='bar curve-{}']", result))) {
    const std::string way = path.attribute("d").value();
    for (std::sregex_iterator at(way.begin(), way.end(), piece), end;
         at != end; ++at) {
      bars.push_back(
          {std::stoi((*at)[1]), std::stoi((*at)[2]), std::stoi((*at)[3])});
    }
  }
  return bars;
}

// The text of a class beside the bar's middle.
std::string text_beside(const pugi::xml_document& svg, const char* name,
                        int y) {
  for (const pugi::xml_node& text :
       all(svg, fmt::format("//text[@class='{}']", name))) {
    if (text.attribute("y").as_int() - 4 == y) return text_of(text);
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_a_picture_with_a_title_and_a_description) {
  const pugi::xml_document svg =
      drawn(page::with_bars({{3, 1}, {2, 0}}, {"x", "y"}));
  const pugi::xml_node root = svg.document_element();
  BOOST_TEST(root.attribute("role").value() == std::string("img"));
  BOOST_TEST(root.child_value("title") ==
             std::string("a.counts, b.counts as bars"));
  BOOST_TEST(support::contains(root.child_value("desc"),
                               "The longest of a.counts is 3, at x"));
  const pugi::xml_node rect = root.child("rect");
  BOOST_TEST(rect.attribute("fill").value() == std::string("#ffffff"));
  BOOST_TEST(rect.attribute("width").as_int() ==
             root.attribute("width").as_int());
}

BOOST_AUTO_TEST_CASE(bars_are_in_proportion_beside_label_and_number) {
  const pugi::xml_document svg =
      drawn(page::with_bars({{1, 0.5F, 0.25F}}, {"x", "y", "z"}));
  const std::vector<Bar> bars = bars_of(svg, 0);
  BOOST_TEST_REQUIRE(bars.size() == 3U);
  const char* labels[] = {"x", "y", "z"};
  const char* numbers[] = {"1.0000", "0.5000", "0.2500"};
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(text_beside(svg, "label", bars[i].y) == labels[i]);
    BOOST_TEST(text_beside(svg, "number", bars[i].y) == numbers[i]);
    BOOST_TEST(bars[i].x == bars[0].x);
    BOOST_TEST(std::abs(bars[i].length * (1 << i) - bars[0].length) <= 3);
  }
  BOOST_TEST(all(svg, "//text[@class='sign' or @class='entry']").empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_number_has_text_and_no_bar) {
  const pugi::xml_document svg =
      drawn(page::with_bars({{NAN, 2, -INFINITY, 0}}, {}));
  BOOST_TEST(bars_of(svg, 0).size() == 1U);
  const auto numbers = all(svg, "//text[@class='number']");
  BOOST_TEST_REQUIRE(numbers.size() == 4U);
  BOOST_TEST(text_of(numbers[0]) == "nan");
  BOOST_TEST(text_of(numbers[2]) == "-inf");
  BOOST_TEST(text_of(numbers[3]) == "0");
  BOOST_TEST(all(drawn(page::with_bars({{NAN, 0}}, {})), "//path").empty());
}

BOOST_AUTO_TEST_CASE(several_have_colours_signs_and_a_legend) {
  const pugi::xml_document svg =
      drawn(page::with_bars({{1, 2}, {0.5F, 1}, {3, 4}}, {"x", "y"}));
  const auto entries = all(svg, "//text[@class='entry']");
  BOOST_TEST_REQUIRE(entries.size() == 3U);
  BOOST_TEST(text_of(entries[0]) == "* a.counts, 0 to 2");
  BOOST_TEST(text_of(entries[1]) == "o b.counts, 0 to 1.0000");
  BOOST_TEST(all(svg, "//path[@class='sample curve-2']").size() == 1U);
  for (int result = 0; result < 3; ++result) {
    const std::vector<Bar> bars = bars_of(svg, result);
    BOOST_TEST_REQUIRE(bars.size() == 2U);
    BOOST_TEST(text_beside(svg, "sign", bars[1].y) ==
               std::string(1, "*o+"[result]));
    BOOST_TEST(bars[1].length == bars_of(svg, 0)[1].length);
  }
  const std::string style = text_of(all(svg, "//style")[0]);
  BOOST_TEST(support::contains(style, ".curve-2{stroke:#169c5e}"));
  BOOST_TEST(!support::contains(style, "curve-3"));
}

BOOST_AUTO_TEST_CASE(all_lies_inside_the_picture) {
  constexpr float most = std::numeric_limits<float>::max();
  const std::string letters(60, 'W');
  for (const bool for_page : {false, true}) {
    for (const Vectors& vectors :
         {Vectors{{most, 1}}, Vectors{{1e-40F, 0}, {NAN, 1}},
          Vectors(12, {1, 0.5F}), Vectors{{0, 0}}}) {
      const pugi::xml_document svg =
          drawn(page::with_bars(vectors, {letters, "b"}), for_page);
      std::istringstream box(
          svg.document_element().attribute("viewBox").value());
      int x, y, width, height;
      box >> x >> y >> width >> height;
      for (const pugi::xml_node& text : all(svg, "//text")) {
        BOOST_TEST(text.attribute("x").as_int() > 0);
        BOOST_TEST(text.attribute("x").as_int() < width);
        BOOST_TEST(text.attribute("y").as_int() > 0);
        BOOST_TEST(text.attribute("y").as_int() < height);
      }
      for (std::size_t i = 0; i < vectors.size(); ++i) {
        for (const Bar& bar : bars_of(svg, static_cast<int>(i % 8))) {
          BOOST_TEST(bar.length > 0);
          BOOST_TEST(bar.x + bar.length < width);
          BOOST_TEST(bar.y < height);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(names_and_labels_are_text_whatever_they_look_like) {
  for (const std::string& name : page::hostile_tokens()) {
    attn::Document document = page::with_bars({{1, 2}, {2, 1}}, {name, "b"});
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string own = name + std::to_string(i);
      document.steps[i].result->name = own;
      document.steps[1].bars[i] = own;
    }
    for (const bool for_page : {false, true}) {
      BOOST_TEST(all(drawn(document, for_page), "//script").empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(on_a_page_the_words_are_its_name) {
  const pugi::xml_document svg =
      drawn(page::with_bars({{3, 1}}, {"x", "y"}), true);
  const pugi::xml_node root = svg.document_element();
  BOOST_TEST(root.attribute("class").value() == std::string("bars"));
  BOOST_TEST(root.attribute("aria-label").value() ==
             std::string("a.counts as bars. 2 bars. The longest of a.counts "
                         "is 3, at x; the shortest is 1, at y."));
  BOOST_TEST(all(svg, "//title | //style | //*[@style]").empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
