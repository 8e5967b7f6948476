// Heatmaps of more rows or columns than can have numbers.
#include <cmath>
#include <sstream>

#include "../../golden/check.hpp"
#include "../../support/xml.hpp"
#include "narration/layout/palette.hpp"
#include "narration/svg/heatmap.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(svg_large)

namespace {

attn::Result matrix_of(std::size_t rows, std::size_t columns) {
  std::vector<float> numbers;
  for (std::size_t i = 0; i < rows * columns; ++i) {
    numbers.push_back(std::sin(static_cast<float>(i * i % 7919)));
  }
  return {"large",
          attn::Tensor({rows, columns}, numbers),
          {},
          attn::Role::scores};
}

pugi::xml_document drawn(const attn::Result& result) {
  return support::parsed(attn::svg_heatmap(result, 0, 4));
}

std::size_t count(const pugi::xml_document& document, const char* path) {
  return document.select_nodes(path).size();
}

// How many cells the rectangles of a path cover: "M3 0h2v1h-2z..." covers 2.
std::size_t cells_in(const std::string& path) {
  std::size_t cells = 0;
  std::istringstream moves(path);
  for (std::string move; std::getline(moves, move, 'z');) {
    cells += std::stoul(move.substr(move.find('h') + 1));
  }
  return cells;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_hundred_tokens_are_a_picture_of_a_fair_size) {
  const std::string svg = attn::svg_heatmap(matrix_of(200, 200), 0, 4);
  BOOST_TEST(svg.size() < 1'000'000U);
  const pugi::xml_document document = support::parsed(svg);
  for (const char* side : {"width", "height"}) {
    const int length = document.document_element().attribute(side).as_int();
    BOOST_TEST(length > 800);
    BOOST_TEST(length < 1200);
  }
}

BOOST_AUTO_TEST_CASE(every_cell_is_drawn_once) {
  for (const auto& [rows, columns] : std::vector<std::pair<int, int>>{
           {21, 21}, {1, 300}, {200, 200}, {200, 3}}) {
    const pugi::xml_document document = drawn(matrix_of(
        static_cast<std::size_t>(rows), static_cast<std::size_t>(columns)));
    std::size_t cells = 0;
    for (const pugi::xpath_node& path : document.select_nodes("//path/@d")) {
      cells += cells_in(path.attribute().value());
    }
    BOOST_TEST(cells == static_cast<std::size_t>(rows * columns));
  }
}

BOOST_AUTO_TEST_CASE(numbers_end_where_cells_become_small) {
  BOOST_TEST(count(drawn(matrix_of(20, 20)), "//path") == 0U);
  BOOST_TEST(count(drawn(matrix_of(20, 20)), "//text[@fill]") == 400U);
  for (const auto& [rows, columns] :
       std::vector<std::pair<std::size_t, std::size_t>>{{21, 2}, {2, 21}}) {
    const pugi::xml_document document = drawn(matrix_of(rows, columns));
    BOOST_TEST(count(document, "//path") > 0U);
    BOOST_TEST(count(document, "//text[@fill]") == 0U);
  }
}

BOOST_AUTO_TEST_CASE(labels_never_touch) {
  for (const auto& [rows, columns] :
       std::vector<std::pair<std::size_t, std::size_t>>{
           {22, 21}, {61, 60}, {201, 200}, {30, 1000}, {1000, 30}}) {
    const pugi::xml_document document = drawn(matrix_of(rows, columns));
    const auto check_distances = [&](const char* path) {
      int last = -1000;
      for (const pugi::xpath_node& place : document.select_nodes(path)) {
        BOOST_TEST(place.attribute().as_int() - last >= 12);
        last = place.attribute().as_int();
      }
    };
    check_distances("//text[@transform]/@x");
    check_distances("//g[@text-anchor='end']/text[not(@text-anchor)]/@y");
    BOOST_TEST(count(document, "//text[@transform]") > 9U);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_grey_and_in_the_legend) {
  attn::Result result = matrix_of(30, 30);
  std::vector<float> numbers = result.values.values();
  numbers[7] = -INFINITY;
  result.values = attn::Tensor({30, 30}, numbers);
  const pugi::xml_document document = drawn(result);
  const std::string grey = attn::hex(attn::grey);
  const pugi::xml_node path =
      document.select_node(("//path[@fill='" + grey + "']").c_str()).node();
  BOOST_TEST(path.attribute("d").value() == std::string("M7 0h1v1h-1z"));
  BOOST_TEST(count(document, "//text[text()='-inf']") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
