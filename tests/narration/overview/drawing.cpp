#include "drawing.hpp"

#include <algorithm>
#include <cstdio>
#include <regex>

#include "../../golden/check.hpp"
#include "../../support/xml.hpp"
#include "narration/layout/text_layout.hpp"

namespace drawn {
namespace {

Rect rect_of(const pugi::xml_node& node) {
  return {node.attribute("x").as_int(), node.attribute("y").as_int(),
          node.attribute("width").as_int(),
          node.attribute("height").as_int()};
}

Rect around(const Rect& a, const Rect& b) {
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x,
          std::max(a.bottom(), b.bottom()) - y};
}

DrawnBox box_of(const pugi::xml_node& node) {
  DrawnBox box = {node, node.attribute("data-result").value(), {}, {}};
  box.front = rect_of(node.select_node("rect[@class='frame']").node());
  box.all = box.front;
  for (const pugi::xml_node& sheet :
       support::all(node, "rect[@class='sheet']")) {
    box.all = around(box.all, rect_of(sheet));
  }
  return box;
}

// The pieces of a path of curves "MxA yAC... xB yB" and straight lines
// "MxA yAHxB".
std::vector<Line> lines_of(const std::string& path) {
  static const std::regex piece(
      R"(M(\d+) (\d+)(?:H(\d+)|C\d+ (\d+) \d+ (\d+) (\d+) (\d+)))");
  std::vector<Line> lines;
  std::size_t length = 0;
  for (std::sregex_iterator match(path.begin(), path.end(), piece), end;
       match != end; ++match) {
    const auto number = [&](std::size_t group) {
      return std::stoi((*match)[group]);
    };
    length += (*match)[0].str().size();
    if ((*match)[3].matched) {
      lines.push_back({number(1), number(2), number(3), number(2)});
      continue;
    }
    // It begins and ends level.
    BOOST_TEST(number(4) == number(2));
    BOOST_TEST(number(5) == number(7));
    lines.push_back({number(1), number(2), number(6), number(7)});
  }
  BOOST_TEST(length == path.size(), path);
  return lines;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() &&
         b.y < a.bottom();
}

int font_size(pugi::xml_node node) {
  while (node && !node.attribute("font-size")) node = node.parent();
  return node.attribute("font-size").as_int();
}

// Where a text lies, if it is as wide as it may be.
Rect rect_of_text(const pugi::xml_node& text) {
  const int size = font_size(text);
  const int width = (size * 5 + 7) / 8 *
                    static_cast<int>(attn::display_width(text.text().get()));
  int x = text.attribute("x").as_int();
  int y = text.attribute("y").as_int() - size * 3 / 4;
  const std::string name = text.attribute("class").value();
  const pugi::xml_node cells = text.parent();
  if (std::string(cells.attribute("class").value()) == "cells") {
    static const std::regex moved(R"(translate\((\d+) (\d+)\))");
    std::cmatch match;
    const bool found =
        std::regex_match(cells.attribute("transform").value(), match, moved);
    BOOST_TEST_REQUIRE(found);
    x += std::stoi(match[1]) - width / 2;
    y += std::stoi(match[2]);
  } else if (name == "label") {
    x -= width;
  }
  return {x, y, width, size * 3 / 4};
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x && inner.y >= outer.y &&
         inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

// A curve lies within the rectangle around its ends.
bool crosses(const Line& line, const Rect& box) {
  const auto [top, bottom] = std::minmax(line.from_y, line.to_y);
  return line.from_x < box.right() && line.to_x > box.x &&
         top < box.bottom() && bottom > box.y;
}

void check_box(const Drawing& drawing, const DrawnBox& box) {
  BOOST_TEST(within(box.all, {0, 0, 1280, 720}));
  for (const DrawnBox& other : drawing.boxes()) {
    if (&other == &box) continue;
    BOOST_TEST(!overlap(box.all, other.all), other.result);
  }
  for (const Line& line : drawing.lines()) {
    BOOST_TEST(!crosses(line, box.all),
               line.from_x << ", " << line.from_y << " to " << line.to_x);
  }
  for (const pugi::xml_node& text : support::all(box.node, ".//text")) {
    BOOST_TEST(within(rect_of_text(text), box.front), text.text().get());
  }
  const auto cells = support::all(box.node, "g[@class='cells']/rect");
  const auto numbers = support::all(box.node, "g[@class='cells']/text");
  BOOST_TEST_REQUIRE(cells.size() == numbers.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Rect cell = rect_of(cells[i]);
    const Rect number = rect_of_text(numbers[i]);
    BOOST_TEST(number.width < cell.width);
    BOOST_TEST(number.height < cell.height);
    BOOST_TEST(std::string(cells[i].attribute("class").value()) ==
               numbers[i].attribute("class").value());
  }
}

}  // namespace

Drawing::Drawing(const std::string& svg) : document_(support::parsed(svg)) {
  for (const pugi::xml_node& node :
       support::all(document_, "//*[@class='box']")) {
    boxes_.push_back(box_of(node));
  }
  for (const pugi::xml_node& path :
       support::all(document_, "//path[@class='line']")) {
    for (const Line& line : lines_of(path.attribute("d").value())) {
      lines_.push_back(line);
    }
  }
}

std::vector<std::string> Drawing::results() const {
  std::vector<std::string> names;
  for (const DrawnBox& box : boxes_) names.push_back(box.result);
  return names;
}

const DrawnBox& Drawing::box(const std::string& result) const {
  const auto found =
      std::find_if(boxes_.begin(), boxes_.end(),
                   [&](const DrawnBox& box) { return box.result == result; });
  BOOST_TEST_REQUIRE((found != boxes_.end()), result);
  return *found;
}

std::size_t Drawing::count(const std::string& path) const {
  return support::all(document_, path).size();
}

std::size_t Drawing::count(const DrawnBox& box, const std::string& path) {
  return support::all(box.node, path).size();
}

void check_readable(const Drawing& drawing) {
  int width = 0;
  int height = 0;
  int top = 0;
  const std::string view = drawing.root().attribute("viewBox").value();
  BOOST_TEST(std::sscanf(view.c_str(), "0 %d %d %d", &top, &width, &height) ==
             3);
  BOOST_TEST(width == 1280);
  BOOST_TEST(top + height <= 720);
  for (const DrawnBox& box : drawing.boxes()) {
    BOOST_TEST_CONTEXT(box.result) check_box(drawing, box);
    BOOST_TEST(box.all.bottom() <= top + height);
  }
  for (const char* path :
       {"//script", "//image", "//use", "//@src", "//@*[name()='xlink:href']",
        "//@*[contains(., 'url(')]", "//@*[starts-with(name(), 'on')]"}) {
    BOOST_TEST(drawing.count(path) == 0U, path);
  }
}

int smallest_letters(const Drawing& drawing) {
  int smallest = 1000;
  for (const DrawnBox& box : drawing.boxes()) {
    smallest = std::min(smallest, font_size(box.node));
  }
  return smallest;
}

}  // namespace drawn
