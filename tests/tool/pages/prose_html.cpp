// The text of a task, for pages and for the terminal.
#include "tool/pages/prose_html.hpp"

#include <boost/test/unit_test.hpp>

#include "../../support/text.hpp"
#include "../support/run_tool.hpp"

using support::contains;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(prose_html)

BOOST_AUTO_TEST_CASE(prose_keeps_what_is_indented_and_sets_off_code) {
  BOOST_TEST(attn::tool::prose_html("").empty());
  BOOST_TEST(attn::tool::prose_html("a < b\nand `c & d`\n\n\ne") ==
             "<p>a &lt; b and <code>c &amp; d</code></p>\n<p>e</p>\n");
  BOOST_TEST(attn::tool::prose_html("is\n    1 2\n\n      3\n\nand\n") ==
             "<p>is</p>\n"
             "<pre tabindex=\"0\"><code>1 2\n\n  3\n</code></pre>\n"
             "<p>and</p>\n");
  BOOST_TEST(attn::tool::prose_html("a `b") == "<p>a `b</p>\n");
}

BOOST_AUTO_TEST_CASE(a_task_names_the_type_that_it_returns) {
  const std::string task = tool_test::run_attn({"task", "projections"}).out;
  BOOST_TEST(contains(task, "  struct Projected {"), task);
  BOOST_TEST(contains(task, "  Projected project_all("), task);
  BOOST_TEST(!contains(task, "namespace"), task);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
