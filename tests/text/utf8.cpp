#include "text/utf8.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(characters_stay) {
  for (const char* text : {"", "journey", "é", "日本", "🙂"}) {
    BOOST_TEST(attn::utf8_of(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_character_is_replaced) {
  BOOST_TEST(attn::utf8_of("a\xc3") == "a\ufffd");
  BOOST_TEST(attn::utf8_of("\xa9 b") == "\ufffd b");
  BOOST_TEST(attn::utf8_of("\xf0\x9f\x99") == "\ufffd");
  BOOST_TEST(attn::utf8_of("\xc3\xa9") == "é");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
