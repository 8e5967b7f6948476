#include "narration/layout/text_layout.hpp"

#include <map>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(text_layout)

namespace {

using Lines = std::vector<std::string>;

void wraps(const std::string& text, std::size_t width,
           const Lines& expected) {
  BOOST_TEST(attn::wrap(text, width) == expected,
             boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(utf_8_is_decoded_to_code_points) {
  const std::wstring codes = attn::decode_utf8("aé漢😀").value();
  BOOST_TEST((codes == std::wstring{L'a', 0xE9, 0x6F22, 0x1F600}));
  BOOST_TEST(attn::decode_utf8("")->empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_utf_8_is_told_apart) {
  for (const char* text :
       {"\xFF", "caf\xE9", "\xC0\x80", "\xED\xA0\x80", "\xE6\xBC", "a\x80",
        "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80"}) {
    BOOST_TEST_CONTEXT(attn::visible(text)) {
      BOOST_TEST(!attn::decode_utf8(text).has_value());
    }
  }
}

BOOST_AUTO_TEST_CASE(control_characters_are_spelled_out) {
  BOOST_TEST(attn::visible("a\x1b[31m") == "a\\x1b[31m");
  BOOST_TEST(attn::visible("\n\r\t\x7f") == "\\x0a\\x0d\\x09\\x7f");
  BOOST_TEST(attn::visible("\u0085\u009b") == "\\x85\\x9b");
  BOOST_TEST(attn::visible("\u2028") == "\\u2028");
}

BOOST_AUTO_TEST_CASE(what_turns_the_direction_of_writing_is_spelled_out) {
  BOOST_TEST(attn::visible("\u202Eabc") == "\\u202eabc");
  BOOST_TEST(attn::visible("\u2066x\u2069") == "\\u2066x\\u2069");
  BOOST_TEST(attn::visible("\u200F") == "\\u200f");
}

BOOST_AUTO_TEST_CASE(what_nobody_would_see_is_spelled_out) {
  BOOST_TEST(attn::visible("\u200B") == "\\u200b");
  BOOST_TEST(attn::visible("a\u200Bb\uFEFF") == "a\\u200bb\\ufeff");
  BOOST_TEST(attn::visible("co\u00ADop \u2060\u3164") ==
             "co\\xadop \\u2060\\u3164");
  BOOST_TEST(attn::visible("\U000E0041") == "\\ue0041");
}

BOOST_AUTO_TEST_CASE(a_mark_needs_something_to_stand_on) {
  BOOST_TEST(attn::visible("\u0301") == "\\u0301");
  BOOST_TEST(attn::visible("a \u0301\u0302") == "a \\u0301\\u0302");
  BOOST_TEST(attn::visible("\"\u0301\" arrives") == "\"\\u0301\" arrives");
  BOOST_TEST(attn::visible("\x1b\u0301") == "\\x1b\\u0301");
  BOOST_TEST(attn::visible("e\u0301\u0302 =\u0338") ==
             "e\u0301\u0302 =\u0338");
  BOOST_TEST(attn::visible("\uFE0F") == "\\ufe0f");
}

BOOST_AUTO_TEST_CASE(a_joiner_needs_something_on_both_sides) {
  BOOST_TEST(attn::visible("\u200D") == "\\u200d");
  BOOST_TEST(attn::visible("a\u200D") == "a\\u200d");
  BOOST_TEST(attn::visible("a\u200C\u200Db") == "a\\u200c\\u200db");
  for (const char* text :
       {"👩\u200D👩\u200D👧", "\u2764\uFE0F\u200D🔥", "क्\u200Dष", "می\u200Cخواهم",
        "1\uFE0F\u20E3", "\u1112\u1161\u11AB",
        "🏴\U000E0067\U000E0062\U000E007F"}) {
    BOOST_TEST(attn::visible(text) == text);
  }
}

BOOST_AUTO_TEST_CASE(blanks_are_spelled_out_where_there_is_nothing_else) {
  BOOST_TEST(attn::visible("\u00A0") == "\\xa0");
  BOOST_TEST(attn::visible("\u3000 \u2800") == "\\u3000 \\u2800");
  BOOST_TEST(attn::visible("a\u00A0b \u3000") == "a\u00A0b \u3000");
  BOOST_TEST(attn::visible(" ") == " ");
  BOOST_TEST(attn::visible("").empty());
}

BOOST_AUTO_TEST_CASE(what_is_read_as_one_character_is_measured_as_one) {
  const std::map<std::string, std::size_t> widths = {
      {"\u2764\uFE0F", 2},  // a heart, as an emoji
      {"\u2764", 1},  // and as text
      {"1\uFE0F\u20E3", 2},  // a keycap
      {"👩\u200D👩\u200D👧", 2},  // a family
      {"👍🏽", 2},  // with a skin tone
      {"\u2764\uFE0F\u200D🔥", 2},  // on fire
      {"🇩🇪", 2},
      {"🇩🇪🇫🇷", 4},  // two flags
      {"e\u0301", 1},
      {"中文", 4},
      {"שלום", 4},
      {"\u1112\u1161\u11AB", 2},  // one syllable of Hangul, in parts
      {"क्\u200Dष", 2},  // a joiner between letters joins no widths
  };
  for (const auto& [text, width] : widths) {
    BOOST_TEST(attn::display_width(text) == width, text);
    BOOST_TEST(attn::display_width(attn::pad_right(text, 6)) == 6U, text);
  }
}

BOOST_AUTO_TEST_CASE(nothing_is_cut_within_what_is_read_as_one_character) {
  const std::string family = "👩\u200D👩\u200D👧";
  BOOST_TEST(attn::shorten("a" + family + "bcd", 4) == "a" + family + "…");
  BOOST_TEST(attn::shorten("a" + family + "bcd", 3) == "a…");
  wraps(family + family, 2, {family, family});
}

BOOST_AUTO_TEST_CASE(what_is_no_character_is_spelled_out) {
  BOOST_TEST(attn::visible("a\uFFFEz\uFFFF") == "a\\ufffez\\uffff");
  BOOST_TEST(attn::visible("a\uFFFDz") == "a\uFFFDz");
}

BOOST_AUTO_TEST_CASE(text_of_any_script_stays_as_it_is) {
  const std::string text = "héllo שלום مرحبا 漢字 😀 e\u0301";
  BOOST_TEST(attn::visible(text) == text);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_spelled_out) {
  BOOST_TEST(attn::visible("a\xFF") == "a\\xff");
}

BOOST_AUTO_TEST_CASE(width_counts_cells_of_the_terminal) {
  BOOST_TEST(attn::display_width("") == 0U);
  BOOST_TEST(attn::display_width("abc") == 3U);
  BOOST_TEST(attn::display_width("é") == 1U);
  BOOST_TEST(attn::display_width("e\u0301") == 1U);  // a combining accent
  BOOST_TEST(attn::display_width("漢字") == 4U);
  BOOST_TEST(attn::display_width("😀") == 2U);
  BOOST_TEST(attn::display_width("שלום") == 4U);
  BOOST_TEST(attn::display_width("Σ_t × ᵀ…") == 8U);
}

BOOST_AUTO_TEST_CASE(shorten_ends_in_an_ellipsis_where_it_cuts) {
  BOOST_TEST(attn::shorten("journey", 7) == "journey");
  BOOST_TEST(attn::shorten("journey", 5) == "jour…");
  BOOST_TEST(attn::shorten("journey", 1) == "…");
}

BOOST_AUTO_TEST_CASE(shorten_never_cuts_a_character) {
  BOOST_TEST(attn::shorten("漢字漢", 5) == "漢字…");
  BOOST_TEST(attn::shorten("漢字漢", 4) == "漢…");
  BOOST_TEST(attn::shorten("ae\u0301bc", 3) == "ae\u0301…");
}

BOOST_AUTO_TEST_CASE(padding_counts_cells) {
  BOOST_TEST(attn::pad_left("漢", 4) == "  漢");
  BOOST_TEST(attn::pad_right("e\u0301", 3) == "e\u0301  ");
  BOOST_TEST(attn::pad_left("long", 2) == "long");
  BOOST_TEST(attn::pad_right("long", 2) == "long");
}

BOOST_AUTO_TEST_CASE(wrap_breaks_at_spaces) {
  wraps("the quick brown fox", 10, {"the quick", "brown fox"});
  wraps("the quick brown fox", 9, {"the quick", "brown fox"});
  wraps("the quick brown fox", 80, {"the quick brown fox"});
  wraps("", 10, {""});
}

BOOST_AUTO_TEST_CASE(wrap_keeps_line_breaks) {
  wraps("one\ntwo three", 80, {"one", "two three"});
  wraps("one\n\ntwo", 80, {"one", "", "two"});
}

BOOST_AUTO_TEST_CASE(wrap_cuts_a_word_that_is_wider_than_a_line) {
  wraps("a abcdefgh b", 3, {"a", "abc", "def", "gh", "b"});
  wraps("漢字漢", 4, {"漢字", "漢"});
  wraps("漢字", 1, {"漢", "字"});
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_as_wide_as_asked_at_most) {
  const std::string text =
      "Attention 漢字漢字 😀😀 mixes e\u0301e\u0301 "
      "averyveryverylongwordwithoutaspace שלום.";
  for (std::size_t width = 2; width < 50; ++width) {
    BOOST_TEST(support::width_of(attn::wrap(text, width)) <= width);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
