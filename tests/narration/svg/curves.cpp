#include "narration/svg/curves.hpp"

#include <cmath>
#include <limits>
#include <sstream>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../../support/xml.hpp"
#include "../page.hpp"
#include "narration/layout/palette.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(svg_curves)

namespace {

using support::all;
using support::text_of;
using Vectors = std::vector<std::vector<float>>;

pugi::xml_document drawn(const attn::Document& document,
                         bool for_page = false) {
  const attn::Plot plot =
      attn::plot_of(document, document.steps.back().curves.value(), 4);
  return support::parsed(for_page ? attn::svg_curves_for_page(plot)
                                  : attn::svg_curves(plot));
}

struct Point {
  int x;
  int y;
};

// Of "M0 1L2 3" or "M0 1h0M2 3h0".
std::vector<Point> points_of(const pugi::xml_node& path) {
  std::string text = path.attribute("d").value();
  for (std::size_t at; (at = text.find("h0")) != text.npos;) {
    text.erase(at, 2);
  }
  for (char& c : text) {
    if (c == 'M' || c == 'L') c = ' ';
  }
  std::istringstream numbers(text);
  std::vector<Point> points;
  for (Point point{}; numbers >> point.x >> point.y;) points.push_back(point);
  return points;
}

std::vector<Point> curve(const pugi::xml_document& svg, int index,
                         const std::string& kind = "curve") {
  const auto paths =
      all(svg, fmt::format("//path[@class='{} curve-{}']", kind, index));
  return paths.empty() ? std::vector<Point>() : points_of(paths[0]);
}

// The number of the vertical axis whose line has that height.
std::string tick_at(const pugi::xml_document& svg, int y) {
  for (const pugi::xml_node& text : all(svg, "//text[@class='tick up']")) {
    if (text.attribute("y").as_int() - 4 == y) return text_of(text);
  }
  return "";
}

std::string tick_below(const pugi::xml_document& svg, int x) {
  for (const pugi::xml_node& text : all(svg, "//text[@class='tick']")) {
    if (text.attribute("x").as_int() == x) return text_of(text);
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_a_picture_with_a_title_and_a_description) {
  const pugi::xml_document svg = drawn(page::with_curves({{3, 1}, {2, 0}}));
  const pugi::xml_node root = svg.document_element();
  BOOST_TEST(root.attribute("role").value() == std::string("img"));
  BOOST_TEST(root.child_value("title") ==
             std::string("a.losses, b.losses: loss by step"));
  BOOST_TEST(support::contains(root.child_value("desc"),
                               "a.losses goes from 3.0000 to 1.0000"));
  const pugi::xml_node rect = root.child("rect");
  BOOST_TEST(rect.attribute("fill").value() == std::string("#ffffff"));
  BOOST_TEST(rect.attribute("width").as_int() ==
             root.attribute("width").as_int());
}

BOOST_AUTO_TEST_CASE(points_stand_at_their_numbers_and_places) {
  const pugi::xml_document svg = drawn(page::with_curves({{3, 1, 2, 0, 1}}));
  const std::vector<Point> points = curve(svg, 0);
  BOOST_TEST_REQUIRE(points.size() == 5U);
  const char* numbers[] = {"3", "1", "2", "0", "1"};
  for (std::size_t i = 0; i < 5; ++i) {
    BOOST_TEST(tick_at(svg, points[i].y) == numbers[i]);
    BOOST_TEST(tick_below(svg, points[i].x) == std::to_string(i * 20));
    if (i > 0) BOOST_TEST(points[i].x > points[i - 1].x);
  }
}

BOOST_AUTO_TEST_CASE(equal_numbers_are_a_straight_line_with_a_number) {
  for (const float number : {0.5F, 0.0F, -2.0F, 1e-30F, 1e30F}) {
    const pugi::xml_document svg =
        drawn(page::with_curves({{number, number, number}}));
    const std::vector<Point> points = curve(svg, 0);
    BOOST_TEST_REQUIRE(points.size() == 3U);
    BOOST_TEST(points[0].y == points[1].y);
    BOOST_TEST(points[1].y == points[2].y);
    const std::string tick = tick_at(svg, points[0].y);
    BOOST_TEST_REQUIRE(!tick.empty());
    BOOST_TEST(std::abs(std::stod(tick) - number) <= 1e-6 * std::abs(number));
  }
}

BOOST_AUTO_TEST_CASE(one_number_is_a_dot) {
  const pugi::xml_document svg = drawn(page::with_curves({{0.5F}}));
  BOOST_TEST(all(svg, "//path[starts-with(@class, 'curve')]").empty());
  const std::vector<Point> dots = curve(svg, 0, "dots");
  BOOST_TEST_REQUIRE(dots.size() == 1U);
  BOOST_TEST(tick_below(svg, dots[0].x) == "0");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_leaves_a_gap_and_is_named) {
  const pugi::xml_document svg =
      drawn(page::with_curves({{1, 2, NAN, 3, INFINITY, 4, 5}}));
  const std::string path =
      all(svg, "//path[@class='curve curve-0']")[0].attribute("d").value();
  BOOST_TEST(support::count(path, "M") == 2U);
  BOOST_TEST(curve(svg, 0).size() == 4U);
  BOOST_TEST(curve(svg, 0, "dots").size() == 5U);
  BOOST_TEST(text_of(all(svg, "//text[@class='gap']")[0]) ==
             "a.losses is nan at step 40, inf at step 80.");
  const pugi::xml_document none = drawn(page::with_curves({{NAN, NAN}}));
  BOOST_TEST(all(none, "//path").empty());
  BOOST_TEST(all(none, "//text[@class='gap']").size() == 1U);
}

BOOST_AUTO_TEST_CASE(of_many_numbers_only_lonely_ones_are_dots) {
  std::vector<float> numbers(100, 1.0F);
  numbers[50] = numbers[52] = NAN;
  const pugi::xml_document svg = drawn(page::with_curves({numbers}));
  BOOST_TEST(curve(svg, 0, "dots").size() == 1U);
  BOOST_TEST(curve(svg, 0).size() == 97U);
}

BOOST_AUTO_TEST_CASE(several_have_a_legend_with_dashes_and_colours) {
  const pugi::xml_document svg =
      drawn(page::with_curves({{1, 2}, {2, 3}, {3, 4}}));
  const auto entries = all(svg, "//text[@class='entry']");
  BOOST_TEST_REQUIRE(entries.size() == 3U);
  BOOST_TEST(text_of(entries[2]) == "c.losses");
  BOOST_TEST(all(svg, "//path[@class='sample curve-2']").size() == 1U);
  const std::string style = text_of(all(svg, "//style")[0]);
  BOOST_TEST(support::contains(style, ".curve-0{stroke:#0b57b0}"));
  BOOST_TEST(support::contains(style, "curve-1{stroke-dasharray:12 3}"));
  BOOST_TEST(support::contains(style, "curve-2{stroke-dasharray:4 2}"));
  BOOST_TEST(!support::contains(style, "curve-3"));
  BOOST_TEST(all(drawn(page::with_curves({{1, 2}})), "//text[@class='entry']")
                 .empty());
}

BOOST_AUTO_TEST_CASE(colours_of_lines_stand_out_from_white) {
  for (const attn::Rgb& color : attn::line_colors) {
    BOOST_TEST(attn::contrast(color, attn::white) >= 3.0);
  }
}

BOOST_AUTO_TEST_CASE(all_lies_inside_the_picture) {
  constexpr float most = std::numeric_limits<float>::max();
  for (const bool for_page : {false, true}) {
    for (const Vectors& vectors :
         {Vectors{{-most, most}}, Vectors{{0, 1e-40F}, {NAN, 1}},
          Vectors(12, {1, 1.0000001F, 1}), Vectors{{1}}}) {
      const pugi::xml_document svg =
          drawn(page::with_curves(vectors), for_page);
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
        for (const Point& point :
             curve(svg, static_cast<int>(i % 8), "dots")) {
          BOOST_TEST((point.x > 0 && point.x < width));
          BOOST_TEST((point.y > 0 && point.y < height));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(names_are_text_whatever_they_look_like) {
  for (const std::string& name : page::hostile_tokens()) {
    attn::Document document = page::with_curves({{1, 2}, {2, 1}});
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string own = name + std::to_string(i);
      document.steps[i].result->name = own;
      document.steps[1].curves->results[i] = own;
    }
    document.steps[1].curves->horizontal = name;
    document.steps[1].curves->vertical = name;
    for (const bool for_page : {false, true}) {
      BOOST_TEST(all(drawn(document, for_page), "//script").empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(on_a_page_the_words_are_its_name) {
  const pugi::xml_document svg =
      drawn(page::with_curves({{3, 1}, {2, 0}}), true);
  const pugi::xml_node root = svg.document_element();
  BOOST_TEST(root.attribute("class").value() == std::string("curves"));
  const std::string name = root.attribute("aria-label").value();
  BOOST_TEST(name.starts_with("a.losses, b.losses: loss by step. A plot"));
  BOOST_TEST(all(svg, "//title | //style | //*[@style]").empty());
}

BOOST_AUTO_TEST_CASE(places_may_be_any_numbers) {
  const pugi::xml_document svg = drawn(page::with_functions());
  std::vector<std::string> ticks;
  for (const pugi::xml_node& tick : all(svg, "//text[@class='tick']")) {
    ticks.push_back(text_of(tick));
  }
  BOOST_TEST(ticks == (std::vector<std::string>{"-3", "-2", "-1", "0", "1",
                                                "2", "3"}),
             boost::test_tools::per_element());
  const std::vector<Point> points = curve(svg, 1);
  BOOST_TEST_REQUIRE(points.size() == 61U);
  for (const int x : {-3, -1, 0, 2, 3}) {
    const auto i = static_cast<std::size_t>(30 + 10 * x);
    BOOST_TEST(tick_below(svg, points[i].x) == std::to_string(x));
  }
  BOOST_TEST(tick_at(svg, points[30].y) == "0");
}

BOOST_AUTO_TEST_CASE(ticks_lie_within_the_places) {
  for (const auto& [first, step] :
       {std::pair(0.35, 0.1), {-7.0, 3.0}, {1e-3, 1e-4}, {1.5, 1.0}}) {
    attn::Document document = page::with_curves({{1, 2, 3, 4, 5, 6, 7, 8}});
    document.steps.back().curves->first = first;
    document.steps.back().curves->step = step;
    const pugi::xml_document svg = drawn(document);
    const std::vector<Point> points = curve(svg, 0);
    const auto ticks = all(svg, "//text[@class='tick']");
    BOOST_TEST(ticks.size() > 1U);
    for (const pugi::xml_node& tick : ticks) {
      BOOST_TEST(tick.attribute("x").as_int() >= points.front().x);
      BOOST_TEST(tick.attribute("x").as_int() <= points.back().x);
    }
  }
  attn::Document one = page::with_curves({{0.5F}});
  one.steps.back().curves->first = -1.5;
  BOOST_TEST(text_of(all(drawn(one), "//text[@class='tick']")[0]) == "-1.5");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
