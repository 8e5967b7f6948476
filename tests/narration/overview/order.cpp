#include "narration/overview/order.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_order)

namespace {

using attn::overview::Graph;
using attn::overview::graph_of;
using attn::overview::LayeredNodes;
using attn::overview::Node;
using attn::overview::ordered_nodes;

const attn::Tensor number({1}, {2});

// The names of a layer's nodes; of lanes in parentheses.
std::vector<std::string> names_of(const Graph& graph,
                                  const std::vector<Node>& layer) {
  std::vector<std::string> names;
  for (const Node& node : layer) {
    const std::string& name = graph.boxes[node.box].stack.front->id;
    names.push_back(node.is_lane ? "(" + name + ")" : name);
  }
  return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_long_line_has_one_lane_a_layer) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "a", number, attn::softmax("x"));
  page::add(document, "b", number, attn::product("a", "x"));
  page::add(document, "c", number, attn::product("b", "x"));
  const Graph graph = graph_of(document);
  const LayeredNodes nodes = ordered_nodes(graph);
  BOOST_TEST_REQUIRE(nodes.layers.size() == 4U);
  BOOST_TEST(names_of(graph, nodes.layers[1]).size() == 2U);
  BOOST_TEST(names_of(graph, nodes.layers[2]).size() == 2U);
  BOOST_TEST(
      names_of(graph, nodes.layers[3]) == (std::vector<std::string>{"c"}),
      boost::test_tools::per_element());
  BOOST_TEST(nodes.crossings() == 0U);
  // From x and from its lane, and from a and b.
  BOOST_TEST(nodes.links[0].size() == 2U);
  BOOST_TEST(nodes.links[1].size() == 3U);
  BOOST_TEST(nodes.links[2].size() == 2U);
}

BOOST_AUTO_TEST_CASE(lines_that_need_not_cross_do_not) {
  attn::Document document = page::about({"a"});
  for (const char* name : {"a", "b", "c"}) page::add(document, name, number);
  page::add(document, "of_c", number, attn::softmax("c"));
  page::add(document, "of_b", number, attn::softmax("b"));
  page::add(document, "of_a", number, attn::softmax("a"));
  BOOST_TEST(ordered_nodes(graph_of(document)).crossings() == 0U);
}

BOOST_AUTO_TEST_CASE(else_the_order_is_the_documents) {
  attn::Document document = page::about({"a"});
  for (const char* name : {"a", "b", "c"}) page::add(document, name, number);
  page::add(document, "z", number, attn::concatenate({"c", "a", "b"}));
  const Graph graph = graph_of(document);
  BOOST_TEST(names_of(graph, ordered_nodes(graph).layers.at(0)) ==
                 (std::vector<std::string>{"a", "b", "c"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
