#include "narration/overview/graph.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_graph)

namespace {

using attn::overview::Box;
using attn::overview::Graph;
using Names = std::vector<std::string>;

const attn::Tensor number({1}, {2});

Graph graph_of(const attn::Document& document) {
  return attn::overview::graph_of(document);
}

// "z 2 <- x y": a box, its layer and what it is made from.
Names boxes_of(const Graph& graph) {
  Names names;
  for (const Box& box : graph.boxes) {
    std::string text = fmt::format("{} {}", box.stack.front->id, box.layer);
    if (!box.operands.empty()) text += " <-";
    for (const std::size_t from : box.operands) {
      text += " " + graph.boxes[from].stack.front->id;
    }
    names.push_back(text);
  }
  return names;
}

void has_boxes(const attn::Document& document, const Names& expected) {
  BOOST_TEST(boxes_of(graph_of(document)) == expected,
             boost::test_tools::per_element());
}

// Self-attention without its values.
attn::Document attention() {
  attn::Document document = page::about({"a", "b"});
  page::add(document, "X", {{2, 3}, {1, 2, 3, 4, 5, 6}});
  page::add(document, "W_q", {{3, 2}, {1, 2, 3, 4, 5, 6}});
  page::add(document, "Q", {{2, 2}, {1, 2, 3, 4}}, attn::product("X", "W_q"));
  page::add(document, "A", {{2, 2}, {1, 2, 3, 4}},
            attn::product("Q", attn::transposed("X")));
  page::add(document, "weights", {{2, 2}, {1, 2, 3, 4}}, attn::softmax("A"));
  return document;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_layer_lies_behind_those_that_it_is_made_from) {
  has_boxes(attention(),
            {"X 0", "W_q 0", "Q 1 <- X W_q", "A 2 <- Q X", "weights 3 <- A"});
  BOOST_TEST(graph_of(attention()).layers == 4U);
}

BOOST_AUTO_TEST_CASE(what_is_made_from_nothing_lies_before_its_first_use) {
  attn::Document document = attention();
  page::add(document, "W_out", number);
  page::add(document, "Y", number, attn::product("weights", "W_out"));
  page::add(document, "again", number, attn::product("Y", "W_out"));
  const Names boxes = boxes_of(graph_of(document));
  BOOST_TEST(boxes.at(5) == "W_out 3");
  BOOST_TEST(boxes.at(6) == "Y 4 <- weights W_out");
  BOOST_TEST(boxes.at(7) == "again 5 <- Y W_out");
}

BOOST_AUTO_TEST_CASE(what_stands_for_itself_is_apart) {
  attn::Document document = attention();
  page::add(document, "counts", number);
  document.steps.emplace_back().id = "prose";
  const Graph graph = graph_of(document);
  BOOST_TEST(graph.boxes.size() == 5U);
  BOOST_TEST_REQUIRE(graph.apart.size() == 1U);
  BOOST_TEST(graph.apart[0].front->id == "counts");
}

BOOST_AUTO_TEST_CASE(an_operand_that_occurs_twice_is_one) {
  attn::Document document = page::about({"a"});
  page::add(document, "X", number);
  page::add(document, "A", number, attn::product("X", "X"));
  has_boxes(document, {"X 0", "A 1 <- X"});
  BOOST_TEST(graph_of(document).uses_of(0) == std::vector<std::size_t>{1},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_stack_has_the_operands_of_all_and_itself_never) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "step_1.a", number, attn::maximum("x"));
  page::add(document, "step_2.a", number, attn::maximum("x", "step_1.a"));
  page::add(document, "z", number, attn::product("step_1.a", "step_2.a"));
  has_boxes(document, {"x 0", "step_1.a 1 <- x", "z 2 <- step_1.a"});
}

BOOST_AUTO_TEST_CASE(stacks_that_would_go_round_are_not_made) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "r_1.a", number, attn::maximum("x"));
  page::add(document, "r_1.b", number, attn::softmax("r_1.a"));
  page::add(document, "r_2.a", number, attn::maximum("x", "r_1.b"));
  page::add(document, "r_2.b", number, attn::softmax("r_2.a"));
  has_boxes(document, {"x 0", "r_1.a 1 <- x", "r_1.b 2 <- r_1.a",
                       "r_2.a 3 <- x r_1.b", "r_2.b 4 <- r_2.a"});
}

BOOST_AUTO_TEST_CASE(a_crowded_layer_hands_on_what_nobody_uses) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  for (const char* name : {"a", "b", "c", "d", "e", "end"}) {
    page::add(document, name, number, attn::softmax("x"));
  }
  page::add(document, "z", number,
            attn::concatenate({"a", "b", "c", "d", "e"}));
  const Graph graph = graph_of(document);
  BOOST_TEST(graph.boxes.at(5).layer == 1U);  // e
  BOOST_TEST(graph.boxes.at(6).layer == 2U);  // end
}

BOOST_AUTO_TEST_CASE(a_document_without_results_has_no_boxes) {
  const Graph graph = graph_of(page::about({"a"}));
  BOOST_TEST(graph.boxes.empty());
  BOOST_TEST(graph.apart.empty());
  BOOST_TEST(graph.layers == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
