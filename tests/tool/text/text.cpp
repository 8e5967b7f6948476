#include "tool/text/text.hpp"

#include <boost/test/unit_test.hpp>

using attn::tool::clean_text;
using attn::tool::folded_line;
using attn::tool::quoted_for_shell;
using attn::tool::shortened;
using attn::tool::wrapped;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(text_stays_as_it_is) {
  const std::string words = "Grüße, W_queryᵀ: 3 ≤ 4\t😀\n";
  BOOST_TEST(clean_text(words) == words);
  BOOST_TEST(clean_text("a\r\nb") == "a\nb");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_replaced) {
  const std::string replaced = "\xEF\xBF\xBD";
  BOOST_TEST(clean_text("\x1b[31m") == replaced + "[31m");
  BOOST_TEST(clean_text(std::string("\0", 1)) == replaced);
  BOOST_TEST(clean_text("\xff") == replaced);
  BOOST_TEST(clean_text("\xc3") == replaced);  // cut short
  BOOST_TEST(clean_text("\xc3"
                        "a") == replaced + "a");  // not continued
  BOOST_TEST(clean_text("\xc2\x85") == replaced + replaced);  // control
  BOOST_TEST(clean_text("\xed\xa0\x80").starts_with(replaced));  // surrogate
  BOOST_TEST(clean_text("\xe0\x80\x80").starts_with(replaced));  // too long
  BOOST_TEST(clean_text("\xef\xbf\xbf").starts_with(replaced));  // not in XML
}

BOOST_AUTO_TEST_CASE(lines_break_between_words) {
  BOOST_TEST(wrapped("one two three four", 2, 10) ==
             "  one two\n  three\n  four");
  BOOST_TEST(wrapped("a_word_that_is_longer b", 0, 8) ==
             "a_word_that_is_longer\nb");
  BOOST_TEST(wrapped("Kᵀ Kᵀ Kᵀ", 0, 8) == "Kᵀ Kᵀ Kᵀ");
  BOOST_TEST(wrapped("注意 注意", 0, 8) == "注意\n注意");
  BOOST_TEST(wrapped("", 2, 10).empty());
}

BOOST_AUTO_TEST_CASE(a_line_is_folded_at_the_width_whatever_colours_it) {
  BOOST_TEST(folded_line("\x1b[31mabcd\x1b[0mé", 2).size() == 3U);
  BOOST_TEST(folded_line("", 2).size() == 1U);
  BOOST_TEST(folded_line("注意力", 4).at(0) == "注意");  // two columns each
  BOOST_TEST(folded_line("e\u0301e\u0301", 2).size() == 1U);
  BOOST_TEST(folded_line("a\tb", 80).at(0) == "a       b");
  BOOST_TEST(folded_line("12345678\tb", 10).size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_text_is_cut_between_characters) {
  BOOST_TEST(shortened("Kᵀ", 4) == "Kᵀ");
  BOOST_TEST(shortened("Kᵀ", 3) == "K ...");
}

BOOST_AUTO_TEST_CASE(a_word_for_a_shell_may_hold_anything) {
  BOOST_TEST(quoted_for_shell("it's $x") == "'it'\\''s $x'");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
