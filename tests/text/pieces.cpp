#include "text/pieces.hpp"

#include <boost/test/unit_test.hpp>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(pieces)

namespace {

using Pieces = std::vector<std::string>;

void has_pieces(std::string_view text, const Pieces& expected) {
  BOOST_TEST(attn::pieces_of(text) == expected,
             boost::test_tools::per_element());
  std::string joined;
  for (const std::string& piece : attn::pieces_of(text)) joined += piece;
  BOOST_TEST(joined == text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_have_the_space_before_them) {
  has_pieces("Every effort moves you",
             {"Every", " effort", " moves", " you"});
  has_pieces("", {});
  has_pieces("  a", {" ", " a"});
  has_pieces("a  ", {"a", "  "});
  has_pieces("a\n\nb", {"a", "\n", "\n", "b"});
}

BOOST_AUTO_TEST_CASE(letters_numbers_and_signs_are_apart) {
  has_pieces("x2, 10%", {"x", "2", ",", " 10", "%"});
  has_pieces("don't we've 'S", {"don", "'t", " we", "'ve", " '", "S"});
}

BOOST_AUTO_TEST_CASE(classes_are_those_of_unicode) {
  has_pieces("K\u00F6ln \u4F60\u597D\uFF01",
             {"K\u00F6ln", " \u4F60\u597D", "\uFF01"});
  has_pieces("\u0663\u00BD", {"\u0663\u00BD"});  // numbers
  has_pieces("a\u00A0b\u0085c\u000Bd",  // white space
             {"a", "\u00A0", "b", "\u0085", "c", "\u000B", "d"});
  has_pieces("a\uFEFFb", {"a", "\uFEFF", "b"});  // is none
}

BOOST_AUTO_TEST_CASE(what_is_no_utf8_throws) {
  for (const char* text : {"\xFF", "a\xC3", "\xED\xA0\x80"}) {
    BOOST_CHECK_THROW(attn::pieces_of(text), std::invalid_argument);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
