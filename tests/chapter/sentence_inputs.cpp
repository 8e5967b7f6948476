#include "../golden/check.hpp"
#include "book/inputs.hpp"
#include "chapter/inputs/inputs.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(sentence)

namespace {

using attn::sentence_inputs;

std::string repeated(const std::string& word, std::size_t count) {
  std::string sentence;
  for (std::size_t i = 0; i < count; ++i) sentence += word + " ";
  return sentence;
}

std::string refused(const std::string& sentence) {
  return check::thrown<std::invalid_argument>(
      [&] { sentence_inputs(sentence, 123); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_books_sentence_has_the_books_vectors) {
  const attn::Inputs inputs = attn::book_sentence();
  const attn::Inputs typed =
      sentence_inputs("Your journey starts with one step", 5);
  BOOST_TEST(typed.tokens == inputs.tokens, boost::test_tools::per_element());
  BOOST_TEST(check::agrees(typed.vectors, inputs.vectors, check::exactly));
}

BOOST_AUTO_TEST_CASE(known_words_keep_their_vectors_in_any_order) {
  const attn::Inputs inputs = sentence_inputs("step Your step", 123);
  for (const arma::uword row : {0U, 2U}) {
    BOOST_TEST(check::agrees(arma::frowvec(inputs.vectors.row(row)),
                             arma::frowvec(attn::book_inputs().row(5)),
                             check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(new_words_draw_in_order_of_first_appearance) {
  const attn::Inputs inputs =
      sentence_inputs("my journey my cat with step cat", 7);
  attn::Generator generator(7);
  const arma::frowvec my = generator.rand(1, 3);
  const arma::frowvec cat = generator.rand(1, 3);
  for (const arma::uword row : {0U, 2U}) {
    BOOST_TEST(check::agrees(arma::frowvec(inputs.vectors.row(row)), my,
                             check::exactly));
  }
  for (const arma::uword row : {3U, 6U}) {
    BOOST_TEST(check::agrees(arma::frowvec(inputs.vectors.row(row)), cat,
                             check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(case_matters) {
  BOOST_TEST(
      !attn::agree(arma::frowvec(sentence_inputs("your", 123).vectors.row(0)),
                   arma::frowvec(attn::book_inputs().row(0))));
}

BOOST_AUTO_TEST_CASE(words_are_split_at_any_white_space) {
  const std::vector<std::string> expected = {"a", "b", "c", "d,", "😀"};
  BOOST_TEST(sentence_inputs("  a\tb\n\nc\r\nd,  😀 ", 1).tokens == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_word_is_a_sentence_and_so_are_two_hundred) {
  BOOST_TEST(sentence_inputs("word", 1).tokens.size() == 1U);
  const attn::Inputs inputs = sentence_inputs(repeated("w", 200), 1);
  BOOST_TEST(attn::Tensor(inputs.vectors).shape() == (attn::Shape{200, 3}));
}

BOOST_AUTO_TEST_CASE(no_word_and_too_many_are_refused) {
  BOOST_TEST(check::says(refused(""), {"expected 1 to 200 words", "got 0"}));
  BOOST_TEST(check::says(refused(" \t "), {"expected 1 to 200", "got 0"}));
  BOOST_TEST(check::says(refused(repeated("w", 201)),
                         {"expected 1 to 200 words", "got 201"}));
}

BOOST_AUTO_TEST_CASE(what_is_not_utf_8_is_refused) {
  BOOST_TEST(check::says(refused("caf\xE9"), {"expected UTF-8 text"}));
  BOOST_TEST(
      check::says(refused("\xF4\x90\x80\x80"), {"expected UTF-8 text"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
