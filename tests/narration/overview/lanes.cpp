#include "narration/overview/lanes.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_lanes)

namespace {

using Lines = std::vector<std::string>;

const attn::Tensor number({1}, {2});

// Each row with the name of its box, without spaces at its end.
Lines rows_of(const attn::Document& document) {
  const attn::overview::Graph graph = attn::overview::graph_of(document);
  Lines lines;
  for (const auto& row : attn::overview::lane_rows(graph)) {
    lines.push_back(row.first + graph.boxes[row.box].stack.front->id);
  }
  return lines;
}

void are(const attn::Document& document, const Lines& expected) {
  BOOST_TEST(rows_of(document) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_result_goes_on_below_its_last_operand) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "W", number);
  page::add(document, "q", number, attn::product("x", "W"));
  page::add(document, "A", number, attn::product("q", "x"));
  page::add(document, "w", number, attn::softmax("A"));
  are(document, {"○   x", "│ ○ W", "├─● q", "└─● A", "  ● w"});
}

BOOST_AUTO_TEST_CASE(a_line_that_crosses_another_goes_below_it) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "a", number);
  page::add(document, "b", number);
  page::add(document, "xb", number, attn::product("x", "b"));
  page::add(document, "xa", number, attn::product("x", "a"));
  are(document, {"○     x", "│ ○   a", "│ │ ○ b", "├─│─● xb", "└─●   xa"});
}

BOOST_AUTO_TEST_CASE(an_operand_in_the_middle_goes_on_or_ends) {
  attn::Document document = page::about({"a"});
  for (const char* name : {"x", "y", "z"}) page::add(document, name, number);
  page::add(document, "all", number, attn::concatenate({"x", "y", "z"}));
  page::add(document, "two", number, attn::product("x", "y"));
  are(document, {"○     x", "│ ○   y", "│ │ ○ z", "├─┼─● all", "└─●   two"});
  page::add(document, "end", number, attn::softmax("x"));
  are(document, {"○     x", "│ ○   y", "│ │ ○ z", "├─┼─● all", "├─●   two",
                 "●     end"});
}

BOOST_AUTO_TEST_CASE(below_a_result_that_is_not_used_begins_no_other) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  for (const char* name : {"a", "b", "c"}) {
    page::add(document, name, number, attn::softmax("x"));
  }
  page::add(document, "z", number, attn::product("x", "c"));
  are(document, {"○     x", "├─●   a", "├───● b", "├─●   c", "└─●   z"});
}

BOOST_AUTO_TEST_CASE(further_lines_show_what_goes_on) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", number);
  page::add(document, "a", number, attn::softmax("x"));
  page::add(document, "z", number, attn::product("x", "a"));
  const attn::overview::Graph graph = attn::overview::graph_of(document);
  const auto rows = attn::overview::lane_rows(graph);
  BOOST_TEST(rows.at(0).others == "│   ");
  BOOST_TEST(rows.at(1).others == "│ │ ");
  BOOST_TEST(rows.at(2).others == "    ");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
