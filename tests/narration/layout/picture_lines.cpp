#include "narration/layout/picture_lines.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(picture_lines)

namespace {

using Lines = std::vector<std::string>;

attn::Document with_matrices() {
  attn::Document document = page::about({"a", "bc"});
  page::add(document, "x", {{2, 1}, {1.5F, 2.5F}}).result->labels.rows = {
      "a", "bc"};
  page::add(document, "sa.W", {{1, 2}, {3.5F, 4.5F}});
  page::add(document, "sa.y", {{2, 2}, {1, 2, 3, 4}});
  return document;
}

Lines drawn(std::size_t width) {
  return attn::picture_lines(
      with_matrices(), {{"Y = X W", "x", "·", "sa.W", "=", "sa.y"}}, width);
}

}  // namespace

BOOST_AUTO_TEST_CASE(matrices_stand_beside_each_other_where_they_fit) {
  const Lines expected = {"Y = X W", "x (2, 1)      W (1, 2)        y (2, 2)",
                          "⎡  a 1.50 ⎤ · [ 3.50 4.50 ] = ⎡ 1 2 ⎤",
                          "⎣ bc 2.50 ⎦                   ⎣ 3 4 ⎦"};
  BOOST_TEST(drawn(80) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(matrices_stand_below_each_other_where_they_do_not) {
  const Lines expected = {"Y = X W",       "x (2, 1)", "⎡  a 1.50 ⎤",
                          "⎣ bc 2.50 ⎦",   "  ·",      "W (1, 2)",
                          "[ 3.50 4.50 ]", "  =",      "y (2, 2)",
                          "⎡ 1 2 ⎤",       "⎣ 3 4 ⎦"};
  BOOST_TEST(drawn(20) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(equations_are_set_apart_by_an_empty_line) {
  const attn::Equation equation = {"C", "x", "·", "sa.W", "=", "sa.y"};
  const Lines lines =
      attn::picture_lines(with_matrices(), {equation, equation}, 80);
  BOOST_TEST_REQUIRE(lines.size() == 9U);
  BOOST_TEST(lines[4].empty());
  BOOST_TEST(lines[5] == "C");
}

BOOST_AUTO_TEST_CASE(of_a_batch_the_first_matrix_is_shown) {
  attn::Document document = page::about({"a"});
  page::add(document, "x", attn::Tensor({2, 1, 1}, {7.0F, 8.0F}));
  const Lines lines =
      attn::picture_lines(document, {{"C", "x", "+", "x", "=", "x"}}, 80);
  BOOST_TEST(lines.back() == "[ 7 ]       + [ 7 ]       = [ 7 ]");
}

BOOST_DATA_TEST_CASE(no_line_is_wider_than_asked,
                     boost::unit_test::data::make({38U, 78U, 118U}), width) {
  for (const std::size_t tokens : {1U, 2U, 7U, 41U}) {
    const attn::Document document =
        page::full(std::vector<std::string>(tokens, "漢字漢字漢字漢字"));
    const Lines lines =
        attn::picture_lines(document, document.steps[1].picture, width);
    BOOST_TEST(support::width_of(lines) <= width);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
