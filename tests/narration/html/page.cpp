#include "narration/html/page.hpp"
#include "narration/html/assets.hpp"
#include "narration/layout/escape.hpp"

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../../support/xml.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(html_page)

using attn::escape_html;
using support::all;
using support::contains;

namespace {

std::string policy_of(const std::string& html) {
  const pugi::xml_document tree = support::parsed(html);
  return tree
      .select_node("//meta[@http-equiv='Content-Security-Policy']/@content")
      .attribute()
      .value();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_means_something_is_escaped) {
  BOOST_TEST(escape_html("a < b && \"c\" > d") ==
             "a &lt; b &amp;&amp; &quot;c&quot; &gt; d");
  BOOST_TEST(escape_html("é 漢字") == "é 漢字");
  BOOST_TEST(!contains(escape_html("\x1b[0m \u202E"), "\x1b"));
  BOOST_TEST(!contains(escape_html("\x1b[0m \u202E"), "\u202E"));
}

BOOST_AUTO_TEST_CASE(lines_stay_lines) {
  using attn::escape_lines;
  BOOST_TEST(escape_lines("a < b;\n  \x1b\n") == "a &lt; b;\n  \\x1b\n");
  BOOST_TEST(escape_lines("\n\nlast") == "\n\nlast");
  BOOST_TEST(escape_lines("").empty());
}

BOOST_AUTO_TEST_CASE(a_page_is_well_formed_and_names_itself) {
  const pugi::xml_document tree = support::parsed(
      attn::html_page({"A <title>", "<p>Body</p>\n", "{\"a\": 1}"}));
  BOOST_TEST(support::text_of(tree.select_node("//title").node()) ==
             "A <title>");
  BOOST_TEST(all(tree, "//body/p").size() == 1U);
  BOOST_TEST(all(tree, "//script").size() == 2U);
}

BOOST_AUTO_TEST_CASE(nothing_in_the_data_ends_its_element) {
  const std::string html =
      attn::html_page({"", "", R"({"a": "</script><!-- &lt; ]]>"})"});
  const pugi::xml_document tree = support::parsed(html);
  const pugi::xml_node data = tree.select_node("//script[@id='data']").node();
  BOOST_TEST(support::text_of(data) ==
             R"({"a": "\u003c/script>\u003c!-- \u0026lt; ]]>"})");
}

BOOST_AUTO_TEST_CASE(the_policy_forbids_every_request) {
  const std::string policy = policy_of(attn::html_page({"", "", "{}"}));
  BOOST_TEST(policy.starts_with("default-src 'none'; style-src 'sha256-"));
  BOOST_TEST(contains(policy, "; script-src 'sha256-"));
  BOOST_TEST(!contains(policy, "unsafe"));
  BOOST_TEST(!contains(policy, "http"));
}

BOOST_AUTO_TEST_CASE(the_policy_lets_in_style_and_script) {
  const std::string policy = policy_of(attn::html_page({"", "", "{}"}));
  BOOST_TEST(contains(policy, attn::page_style().hash));
  BOOST_TEST(contains(policy, attn::page_script().hash));
}

BOOST_AUTO_TEST_CASE(without_data_there_is_no_script) {
  const std::string html = attn::html_page({"", "<p>Body</p>", ""});
  BOOST_TEST(all(support::parsed(html), "//script").empty());
  BOOST_TEST(!contains(policy_of(html), "script-src"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
