#include "narration/document/parameters_text.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(parameters_text)

BOOST_AUTO_TEST_CASE(only_what_a_chapter_has_is_named) {
  attn::Parameters parameters;
  parameters.sentence = {"one"};
  parameters.d_in = 3;
  BOOST_TEST(attn::parameters_text(parameters) == "1 token, d_in 3");
  parameters.sentence = {"one", "two"};
  parameters.seeds = {{"sa", 7}};
  BOOST_TEST(attn::parameters_text(parameters) ==
             "2 tokens, d_in 3; seed: sa 7");
}

BOOST_AUTO_TEST_CASE(all_that_there_is_fits_on_one_line) {
  attn::Parameters parameters;
  parameters.sentence = {"one", "two"};
  parameters.d_in = 3;
  parameters.d_out = 4;
  parameters.heads = 2;
  parameters.dropout = 0.3;
  parameters.qkv_bias = true;
  parameters.dropout_stream = "mkl";
  parameters.seeds = {{"a", 1}, {"b", 2}};
  BOOST_TEST(attn::parameters_text(parameters) ==
             "2 tokens, d_in 3, d_out 4, heads 2, dropout 0.3, qkv_bias, "
             "dropout stream mkl; seeds: a 1, b 2");
}

BOOST_AUTO_TEST_CASE(without_dropout_its_stream_is_not_named) {
  attn::Parameters parameters;
  parameters.sentence = {"one"};
  parameters.dropout = 0.0;
  parameters.qkv_bias = false;
  parameters.dropout_stream = "native";
  BOOST_TEST(attn::parameters_text(parameters) == "1 token, dropout 0");
}

BOOST_AUTO_TEST_CASE(a_chapter_follows_a_section_or_goes_on) {
  BOOST_TEST(attn::place_text("3.5", "the book.") ==
             "It follows section 3.5 of the book.");
  BOOST_TEST(attn::place_text("", "the book.") ==
             "It goes on from chapter 3 of the book.");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
