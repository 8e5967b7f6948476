#include "narration/xml_text.hpp"

#include <pugixml.hpp>

#include "../golden/check.hpp"
#include "narration/text_layout.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(xml_text)

BOOST_AUTO_TEST_CASE(a_reader_of_xml_gets_the_text_back) {
  for (const std::string& token : page::hostile_tokens()) {
    const std::string text = attn::xml_text(token);
    pugi::xml_document document;
    const std::string xml =
        "<a b=\"" + text + "\" c='" + text + "'>x" + text + "x</a>";
    BOOST_TEST_REQUIRE(static_cast<bool>(document.load_string(xml.c_str())),
                       xml);
    const std::string expected = attn::visible(token);
    const pugi::xml_node a = document.child("a");
    BOOST_TEST(a.attribute("b").value() == expected);
    BOOST_TEST(a.attribute("c").value() == expected);
    BOOST_TEST(a.text().get() == "x" + expected + "x");
  }
}

BOOST_AUTO_TEST_CASE(all_that_means_something_is_escaped) {
  BOOST_TEST(attn::xml_text("<>&\"'") == "&lt;&gt;&amp;&quot;&#39;");
  BOOST_TEST(attn::xml_text("]]>") == "]]&gt;");
  BOOST_TEST(attn::xml_text("") == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_character_of_xml_is_spelled_out) {
  BOOST_TEST(attn::xml_text("a\x01z") == "a\\x01z");
  BOOST_TEST(attn::xml_text("a\uFFFEz\uFFFF") == "a\\ufffez\\uffff");
  BOOST_TEST(attn::xml_text("a\uFFFDz") == "a\uFFFDz");
  BOOST_TEST(attn::xml_text("caf\xE9") == "caf\\xe9");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
