#include "narration/overview/layout.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_layout)

namespace {

using attn::overview::Graph;
using attn::overview::Layout;
using attn::overview::PlacedBox;

attn::Tensor counted(std::size_t rows, std::size_t columns) {
  return {{rows, columns}, std::vector<float>(rows * columns, 0.25F)};
}

// A row of products, each of the one before and of the first.
attn::Document chain(std::size_t length, std::size_t rows) {
  attn::Document document = page::about({"a"});
  page::add(document, "r0", counted(rows, rows));
  for (std::size_t i = 1; i < length; ++i) {
    page::add(document, fmt::format("r{}", i), counted(rows, rows),
              attn::product(fmt::format("r{}", i - 1), "r0"));
  }
  return document;
}

Layout layout_of(const Graph& graph) {
  return attn::overview::layout_of(graph, 2, 32);
}

bool all_have_numbers(const Layout& layout) {
  for (const PlacedBox& box : layout.boxes) {
    if (box.face.numbers.empty()) return false;
  }
  return true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(layers_follow_each_other_with_room_between) {
  const attn::Document document = chain(5, 4);
  const Graph graph = attn::overview::graph_of(document);
  const Layout layout = layout_of(graph);
  BOOST_TEST_REQUIRE(layout.boxes.size() == 5U);
  for (std::size_t i = 1; i < 5; ++i) {
    BOOST_TEST(layout.boxes[i].x >= layout.boxes[i - 1].right() + 22);
  }
  BOOST_TEST(layout.percent == 100);
  BOOST_TEST(all_have_numbers(layout));
}

BOOST_AUTO_TEST_CASE(a_line_to_each_use_and_one_lane_through_a_layer) {
  const attn::Document document = chain(4, 2);
  const Graph graph = attn::overview::graph_of(document);
  std::size_t arrows = 0;
  std::size_t straight = 0;
  for (const attn::overview::Route& route : layout_of(graph).routes) {
    for (const attn::overview::Piece& piece : route.pieces) {
      if (piece.is_arrow) ++arrows;
      if (route.box == 0 && !piece.is_arrow) ++straight;
    }
  }
  BOOST_TEST(arrows == 5U);  // to r1, and two each to r2 and r3
  BOOST_TEST(straight == 4U);  // into two lanes, and through them
}

BOOST_AUTO_TEST_CASE(without_room_numbers_go_before_letters_get_small) {
  const attn::Document document = chain(9, 10);
  const Graph graph = attn::overview::graph_of(document);
  const Layout layout = layout_of(graph);
  BOOST_TEST(!all_have_numbers(layout));
  BOOST_TEST(layout.boxes[0].face.font >= 10);
  BOOST_TEST(layout.percent == 100);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_at_all_is_scaled) {
  const attn::Document document = chain(60, 10);
  const Graph graph = attn::overview::graph_of(document);
  const Layout layout = layout_of(graph);
  BOOST_TEST(layout.percent < 100);
  BOOST_TEST(layout.percent > 10);
  BOOST_TEST(layout.boxes.back().right() * layout.percent / 100 <= 1280);
  BOOST_TEST(layout.height <= 720);
}

BOOST_AUTO_TEST_CASE(what_is_apart_stands_in_a_row_below) {
  attn::Document document = chain(3, 4);
  page::add(document, "cost", counted(2, 3));
  page::add(document, "counts", counted(1, 3));
  const Graph graph = attn::overview::graph_of(document);
  const Layout layout = layout_of(graph);
  BOOST_TEST_REQUIRE(layout.apart.size() == 2U);
  for (const PlacedBox& box : layout.boxes) {
    BOOST_TEST(box.bottom() < layout.apart[0].y);
  }
  BOOST_TEST(layout.apart[0].y == layout.apart[1].y);
  BOOST_TEST(layout.apart[0].right() < layout.apart[1].x);
}

BOOST_AUTO_TEST_CASE(nothing_at_all_can_be_laid_out) {
  const attn::Document document = page::about({"a"});
  const Graph graph = attn::overview::graph_of(document);
  BOOST_TEST(layout_of(graph).boxes.empty());
  attn::Document apart = page::about({"a"});
  page::add(apart, "cost", counted(2, 3));
  const Graph only_apart = attn::overview::graph_of(apart);
  BOOST_TEST(layout_of(only_apart).apart.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
