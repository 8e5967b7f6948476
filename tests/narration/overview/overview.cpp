#include "narration/overview/overview.hpp"

#include <cmath>
#include <limits>
#include <regex>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../../support/xml.hpp"
#include "../page.hpp"
#include "drawing.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_picture)

namespace {

using drawn::Drawing;
using drawn::DrawnBox;

Drawing drawn_alone(const attn::Document& document) {
  return Drawing(attn::svg_overview(document, 4));
}

Drawing drawn_for_page(const attn::Document& document) {
  const std::vector<bool> shown(document.steps.size(), true);
  return Drawing(attn::svg_overview_for_page(document, 4, shown));
}

// One result with these numbers in its cells.
attn::Document with_numbers(const std::vector<float>& numbers,
                            attn::Role role) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", {{numbers.size()}, numbers}).result->role = role;
  page::add(document, "z", attn::Tensor(1.0F), attn::softmax("x"));
  return document;
}

std::vector<std::string> classes_of(const DrawnBox& box) {
  std::vector<std::string> names;
  for (const pugi::xml_node& cell :
       support::all(box.node, "g[@class='cells']/rect")) {
    names.emplace_back(cell.attribute("class").value());
  }
  return names;
}

// All whole numbers, and none other, stand in attributes that are places.
void has_whole_coordinates(const std::string& svg) {
  static const std::regex fraction(
      R"( (?:x|y|width|height|d|viewBox)="[^"]*\.)");
  BOOST_TEST(!std::regex_search(svg, fraction));
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_stands_for_itself_and_can_be_read) {
  const attn::Document document = page::full(page::hostile_tokens());
  const Drawing drawing = drawn_alone(document);
  drawn::check_readable(drawing);
  BOOST_TEST(drawing.count("/svg/title[text()='Chapter 7: A title']") == 1U);
  BOOST_TEST(support::contains(drawing.root().child_value("desc"),
                               "weights (10, 10) = softmax(scores)"));
  BOOST_TEST(drawing.count("/svg/style") == 1U);
  BOOST_TEST(drawing.count("//a") == 0U);
  has_whole_coordinates(attn::svg_overview(document, 4));
}

BOOST_AUTO_TEST_CASE(on_a_page_each_box_is_a_link_to_its_step) {
  attn::Document document = page::full({"a", "b"});
  document.steps[0].id = "a<b";
  document.steps[0].result->name = "a<b";
  document.steps[1].operation = attn::softmax("a<b");
  const Drawing drawing = drawn_for_page(document);
  drawn::check_readable(drawing);
  BOOST_TEST(drawing.count("//style") == 0U);
  BOOST_TEST(drawing.count("//@fill") == 0U);
  BOOST_TEST(drawing.count("//@id") == 0U);
  const DrawnBox& box = drawing.box("a<b");
  BOOST_TEST(std::string(box.node.name()) == "a");
  BOOST_TEST(std::string(box.node.attribute("href").value()) == "#a<b");
  BOOST_TEST(std::string(box.node.select_node("*").node().name()) == "title");
  BOOST_TEST(std::string(box.node.child_value("title")) ==
             "a<b (2, 2): A = Q Kᵀ");
  BOOST_TEST(std::string(drawing.box("weights").node.child_value("title")) ==
             "weights (2, 2) = softmax(a<b)");
}

BOOST_AUTO_TEST_CASE(a_box_whose_step_a_page_leaves_out_is_no_link) {
  const attn::Document document = page::full({"a", "b"});
  std::vector<bool> shown(document.steps.size(), true);
  shown[0] = false;
  const Drawing drawing =
      Drawing(attn::svg_overview_for_page(document, 4, shown));
  drawn::check_readable(drawing);
  const std::string name = document.steps[0].result->name;
  const DrawnBox& box = drawing.box(name);
  BOOST_TEST(std::string(box.node.name()) == "g");
  BOOST_TEST(std::string(box.node.child_value("title")) ==
             name + " (2, 2): A = Q Kᵀ. This page leaves out its step.");
  BOOST_TEST(std::string(drawing.box("weights").node.name()) == "a");
}

BOOST_AUTO_TEST_CASE(both_draw_the_same) {
  const attn::Document document = page::full({"a", "b", "c"});
  const auto boxes = [](const Drawing& drawing) {
    std::string text;
    for (const DrawnBox& box : drawing.boxes()) {
      for (const pugi::xml_node& part : support::all(box.node, ".//rect")) {
        text += fmt::format("{},{} ", part.attribute("x").value(),
                            part.attribute("y").value());
      }
    }
    return text;
  };
  BOOST_TEST(boxes(drawn_alone(document)) == boxes(drawn_for_page(document)));
}

BOOST_AUTO_TEST_CASE(cells_have_the_classes_of_pages) {
  const float inf = std::numeric_limits<float>::infinity();
  const Drawing scores = drawn_alone(
      with_numbers({1, -1, 0, 0.25F, -inf, NAN}, attn::Role::scores));
  BOOST_TEST(classes_of(scores.box("x")) ==
                 (std::vector<std::string>{"p10", "n10", "", "p5", "infinite",
                                           "infinite"}),
             boost::test_tools::per_element());
  const Drawing mask = drawn_alone(with_numbers({0, 1}, attn::Role::mask));
  BOOST_TEST(
      classes_of(mask.box("x")) == (std::vector<std::string>{"", "hidden"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(numbers_have_two_decimals_and_no_more_than_asked_for) {
  const attn::Document document =
      with_numbers({0.12345F, -0.5F}, attn::Role::values);
  const auto texts = [&](int precision) {
    std::string text;
    const Drawing drawing(attn::svg_overview(document, precision));
    for (const pugi::xml_node& cell :
         support::all(drawing.box("x").node, "g[@class='cells']/text")) {
      text += std::string(cell.text().get()) + " ";
    }
    return text;
  };
  BOOST_TEST(texts(9) == "0.12 -0.50 ");
  BOOST_TEST(texts(1) == "0.1 -0.5 ");
  BOOST_TEST(texts(0) == "0 0 ");
}

BOOST_AUTO_TEST_CASE(large_matrices_are_paths_of_merged_cells) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", {{90, 90}, std::vector<float>(8100, 1.0F)});
  page::add(document, "z", {{1}, {1}}, attn::softmax("x"));
  const Drawing drawing = drawn_alone(document);
  const DrawnBox& box = drawing.box("x");
  BOOST_TEST(Drawing::count(box, "g[@class='cells small']//path") == 1U);
  BOOST_TEST(Drawing::count(box, "g/rect[@class='edge']") == 1U);
  BOOST_TEST(Drawing::count(box, "g/text") == 0U);
}

BOOST_AUTO_TEST_CASE(a_last_bit_of_a_number_changes_nothing) {
  attn::Document document = page::full({"a", "b", "c", "d"});
  const std::string before = attn::svg_overview(document, 4);
  for (attn::Step& step : document.steps) {
    std::vector<float> numbers = step.result->values.values();
    for (float& number : numbers) number = std::nextafter(number, 2.0F);
    step.result->values = attn::Tensor(step.result->values.shape(), numbers);
  }
  BOOST_TEST((attn::svg_overview(document, 4) == before));
}

BOOST_AUTO_TEST_CASE(many_large_results_make_no_large_file) {
  attn::Document document = page::about({"a"});
  std::vector<float> numbers;
  for (int i = 0; i < 40'000; ++i) {
    numbers.push_back(static_cast<float>(i * 7919 % 199 - 99));
  }
  page::add(document, "x0", {{200, 200}, numbers});
  for (int i = 1; i < 16; ++i) {
    page::add(document, fmt::format("x{}", i), {{200, 200}, numbers},
              attn::softmax(fmt::format("x{}", i / 3)));
  }
  const std::string svg = attn::svg_overview(document, 4);
  BOOST_TEST(svg.size() < 60'000U);
  drawn::check_readable(Drawing(svg));
}

BOOST_AUTO_TEST_CASE(odd_documents_are_drawn_too) {
  attn::Document document = page::about({"a"});
  drawn::check_readable(drawn_alone(document));
  page::add(document, "empty", {{0, 3}, {}});
  page::add(document, "scalar", attn::Tensor(1.0F), attn::softmax("empty"));
  page::add(document, "batch", {{0, 2, 2}, {}}, attn::softmax("empty"));
  page::add(document, std::string(90, 'w'), {{1}, {NAN}},
            attn::softmax("scalar"));
  page::add(document, "漢字", {{1}, {1e30F}}, attn::softmax("scalar"));
  const Drawing drawing = drawn_alone(document);
  drawn::check_readable(drawing);
  BOOST_TEST(drawing.boxes().size() == 5U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
