#include "narration/html/shared_text.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(shared_text)

using attn::longest_shared_piece;

BOOST_AUTO_TEST_CASE(the_longest_piece_of_both_is_found) {
  BOOST_TEST(longest_shared_piece("a = bcd / 2", "x = bcd / 3", 3) ==
             " = bcd / ");
  BOOST_TEST(longest_shared_piece("abcabc", "abc", 0) == "abc");
  BOOST_TEST(longest_shared_piece("same", "same", 0) == "same");
}

BOOST_AUTO_TEST_CASE(what_is_not_longer_than_asked_is_nothing) {
  BOOST_TEST(longest_shared_piece("abc", "abc", 3).empty());
  BOOST_TEST(longest_shared_piece("abc", "xyz", 0).empty());
  BOOST_TEST(longest_shared_piece("", "abc", 0).empty());
  BOOST_TEST(longest_shared_piece("abc", "", 0).empty());
}

BOOST_AUTO_TEST_CASE(characters_stay_whole) {
  // é is C3 A9, è is C3 A8, and ũ is C5 A9.
  BOOST_TEST(longest_shared_piece("abé", "abè", 0) == "ab");
  BOOST_TEST(longest_shared_piece("éab", "ũab", 0) == "ab");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
