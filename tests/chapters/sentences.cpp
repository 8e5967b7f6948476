// Sentences that nobody thought of when the chapters were written.
#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "narration/layout/text_layout.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(sentences_of_all_kinds)

namespace {

using chapters::Page;
using chapters::Words;

std::string two_hundred_words() {
  std::string sentence;
  for (int i = 1; i <= 200; ++i) sentence += std::to_string(i) + " ";
  return sentence;
}

constexpr const char* unusual[] = {
    "journey",
    "attention",
    "Your journey",
    "I 😀 you 👩‍👩‍👧 שלום مرحبا e\u0301te\u0301 "
    "漢字 "
    "かな "
    "한국어",
    "<script>alert(1)</script> &amp; | `code` **bold** [link](http://x)",
    "- a list: \"quoted\" {} {0} %s %n \\n $x$",
    "\x1b[31mred \x07 \u202Ereversed \u009b0m",
};

Words all_sentences() {
  Words sentences(std::begin(unusual), std::end(unusual));
  sentences.push_back(two_hundred_words());
  sentences.push_back(fmt::format("{:x<500} short", ""));
  return sentences;
}

void hands_the_words_back(const std::string& chapter,
                          const std::string& sentence) {
  BOOST_TEST_CONTEXT(chapter << ": " << attn::visible(sentence)) {
    const Page page = Page::of(chapter, {"--sentence", sentence});
    std::string words;
    for (const std::string& word : page.sentence()) words += word + " ";
    BOOST_TEST(chapters::trimmed(words) == chapters::trimmed(sentence));
    BOOST_TEST(page.false_checks().empty());
  }
}

void means_nothing_to_a_terminal(const std::string& text) {
  for (const char* code : {"\x1b", "\x07", "\u202E", "\u009b", "\r"}) {
    BOOST_TEST((text.find(code) == std::string::npos), attn::visible(code));
  }
}

// Markdown without its fenced blocks, in which nothing means anything.
std::string outside_fences(const std::string& markdown) {
  std::string text;
  bool fenced = false;
  for (const std::string& line : support::lines_of(markdown)) {
    if (line.starts_with("```")) fenced = !fenced;
    if (!fenced) text += line + '\n';
  }
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(json_hands_the_words_back_and_all_checks_hold) {
  for (const char* sentence : unusual) {
    for (const std::string& chapter : chapters::all_chapters()) {
      hands_the_words_back(chapter, sentence);
    }
  }
  for (const char* chapter :
       {"02_trainable_weights", "06_causal_attention"}) {
    hands_the_words_back(chapter, two_hundred_words());
  }
}

BOOST_AUTO_TEST_CASE(terminal_text_keeps_to_its_width_and_acts_on_nothing) {
  for (const std::string& sentence : all_sentences()) {
    for (const std::string& chapter : chapters::all_chapters()) {
      const std::string text =
          chapters::print(chapter, {"--sentence", sentence, "--query", "1"});
      BOOST_TEST_CONTEXT(chapter << ": " << attn::visible(sentence)) {
        means_nothing_to_a_terminal(text);
        for (const std::string& line : support::lines_of(text)) {
          BOOST_TEST((attn::display_width(line) <= 80U), line);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(markdown_acts_on_nothing) {
  for (const char* sentence : unusual) {
    for (const std::string& chapter : chapters::all_chapters()) {
      const std::string text = chapters::print(
          chapter, {"--format", "markdown", "--sentence", sentence});
      BOOST_TEST_CONTEXT(chapter << ": " << attn::visible(sentence)) {
        means_nothing_to_a_terminal(text);
        BOOST_TEST(
            (outside_fences(text).find("<script>") == std::string::npos));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_a_sentence_says_of_one_token_is_in_the_singular) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const std::string text =
        chapters::print(chapter, {"--sentence", "alone"});
    BOOST_TEST((text.find("\n1 token, ") != std::string::npos), chapter);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
