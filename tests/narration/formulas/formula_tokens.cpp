// Formulas cut into words and signs, and where English begins.
#include "narration/formulas/formula_tokens.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(formula_tokens)

namespace {

using Texts = std::vector<std::string>;
using Kind = attn::FormulaToken::Kind;

Texts texts_of(const char* line) {
  Texts texts;
  for (const attn::FormulaToken& token : attn::formula_tokens(line)) {
    texts.push_back(token.text);
  }
  return texts;
}

// The words that count as English.
Texts english(const char* line) {
  Texts words;
  for (const attn::FormulaToken& token : attn::formula_tokens(line)) {
    if (token.kind == Kind::text) words.push_back(token.text);
  }
  return words;
}

void require(const Texts& got, const Texts& expected) {
  BOOST_TEST(got == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_numbers_and_signs_are_tokens) {
  require(texts_of("W_query2 = 0.5 x"),
          {"W", "_", "query2", "=", "0.5", "x"});
  require(texts_of("Z_0 ... Z_{H-1}"),
          {"Z", "_", "0", "...", "Z", "_", "{", "H", "-", "1", "}"});
  require(texts_of("1. a.b"), {"1", ".", "a", ".", "b"});
}

BOOST_AUTO_TEST_CASE(superscripts_are_told_by_what_they_mean) {
  const auto tokens = attn::formula_tokens("Kᵀ d⁻¹²");
  BOOST_TEST_REQUIRE(tokens.size() == 4U);
  for (const std::size_t i : {1U, 3U}) {
    BOOST_TEST((tokens[i].kind == Kind::superscript));
    BOOST_TEST(!tokens[i].spaced);
  }
  BOOST_TEST(tokens[1].text == "T");
  BOOST_TEST(tokens[3].text == "-12");
}

BOOST_AUTO_TEST_CASE(a_combining_mark_stays_with_its_character) {
  require(texts_of("e\u0301 =\u0338 x"), {"e\u0301", "=\u0338", "x"});
  require(texts_of("\u0301"), {"\u0301"});
}

BOOST_AUTO_TEST_CASE(a_word_between_signs_is_a_name) {
  require(english("weights = softmax(score / sqrt(d_k))"), {});
  require(english("ones, (T, T)"), {});
  require(english("Z = weights V"), {});
  require(english("weights(t, s) mask(t, s)"), {});
}

BOOST_AUTO_TEST_CASE(words_that_follow_each_other_are_english) {
  require(english("X, one token a row"), {"one", "token", "a", "row"});
  require(english("m the largest score"), {"the", "largest", "score"});
  require(english("a b"), {});
}

BOOST_AUTO_TEST_CASE(words_beside_a_preposition_are_english) {
  require(english("Q_h = columns of Q"), {"columns", "of"});
  require(english("W_query of head H-1"), {"of", "head"});
  require(english("0 with probability p"), {"with", "probability"});
}

BOOST_AUTO_TEST_CASE(a_conjunction_makes_no_english_of_its_neighbours) {
  require(english("weights → 0, else weights / p"), {"else"});
  require(english("A if s and t, so b where c"),
          {"if", "and", "so", "where"});
}

BOOST_AUTO_TEST_CASE(a_name_with_something_attached_is_never_english) {
  require(english("of_head of_x from(x) the' andᵀ if.then W_in x_of"), {});
}

BOOST_AUTO_TEST_CASE(nothing_has_no_tokens) {
  require(texts_of(""), {});
  require(texts_of("  \t "), {});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
