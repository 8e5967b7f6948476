#include "grading/probes/token_labels.hpp"

#include <boost/test/unit_test.hpp>

#include "book/inputs.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(probes)
BOOST_AUTO_TEST_SUITE(token_labels)

BOOST_AUTO_TEST_CASE(tokens_of_no_text_are_counted) {
  const attn::Labels labels = attn::token_rows(7);
  BOOST_TEST(labels.rows.size() == 7U);
  BOOST_TEST(labels.rows[0] == "token 1");
  BOOST_TEST(labels.rows[6] == "token 7");
  BOOST_TEST(labels.columns.empty());
}

BOOST_AUTO_TEST_CASE(the_inputs_of_the_book_have_its_words) {
  const attn::Labels labels = attn::token_rows(attn::book_inputs());
  BOOST_TEST(labels.rows == attn::book_tokens(),
             boost::test_tools::per_element());
  BOOST_TEST(labels.columns.empty());
}

BOOST_AUTO_TEST_CASE(inputs_with_a_number_of_their_own_have_not) {
  arma::fmat inputs = attn::book_inputs();
  inputs(5, 2) += 0.5F;
  BOOST_TEST(attn::token_rows(inputs).rows[1] == "token 2");
}

BOOST_AUTO_TEST_CASE(inputs_of_the_same_size_or_another_have_not) {
  const arma::fmat same(6, 3, arma::fill::zeros);
  const arma::fmat other(2, 5, arma::fill::zeros);
  BOOST_TEST(attn::token_rows(same).rows[1] == "token 2");
  BOOST_TEST(attn::token_rows(other).rows.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_batch_has_the_words_if_each_sequence_is_the_books) {
  arma::fcube batch(6, 3, 2);
  batch.each_slice() = attn::book_inputs();
  BOOST_TEST(attn::token_rows(batch).rows[1] == "journey");
  batch(0, 0, 1) += 0.5F;
  BOOST_TEST(attn::token_rows(batch).rows[1] == "token 2");
}

BOOST_AUTO_TEST_CASE(pairs_are_named_on_both_axes) {
  for (const attn::Labels& labels :
       {attn::token_pairs(2), attn::token_pairs(attn::book_inputs())}) {
    BOOST_TEST(!labels.rows.empty());
    BOOST_TEST(labels.rows == labels.columns,
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
