// Formulas cut into names, words and signs.
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
  require(texts_of("x_2 = 0.5 d_k"),
          {"x", "_", "2", "=", "0.5", "d", "_", "k"});
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

BOOST_AUTO_TEST_CASE(a_name_may_have_several_words) {
  require(texts_of("W_query_0 d_in head_dim sa_v2.Z time_with_cache"),
          {"W_query", "_", "0", "d_in", "head_dim", "sa_v2", ".", "Z",
           "time_with_cache"});
  require(texts_of("a_b_c x_t' d_12 a_{in} _in a_"),
          {"a",  "_", "b", "_", "c",  "x", "_", "t",  "'", "d", "_",
           "12", "a", "_", "{", "in", "}", "_", "in", "a", "_"});
}

BOOST_AUTO_TEST_CASE(words_are_names) {
  require(english("weights = softmax(score / sqrt(d_k))"), {});
  require(english("Z = weights V of a head"), {});
}

BOOST_AUTO_TEST_CASE(what_joins_formulas_is_english) {
  require(english("x → 0, else weights / p"), {"else"});
  require(english("A if s and t, so b where c or d"),
          {"if", "and", "so", "where", "or"});
  require(english("if_x x_if sort"), {});
}

BOOST_AUTO_TEST_CASE(a_word_with_an_apostrophe_is_no_product) {
  require(english("t's block, s' ≤ t'"), {"t's"});
  require(texts_of("t's"), {"t's"});
}

BOOST_AUTO_TEST_CASE(nothing_has_no_tokens) {
  require(texts_of(""), {});
  require(texts_of("  \t "), {});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
