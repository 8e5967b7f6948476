#include "grading/token_labels.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(token_labels)

BOOST_AUTO_TEST_CASE(rows_are_named_after_tokens) {
  const attn::Labels labels = attn::token_rows(7);
  BOOST_TEST(labels.rows.size() == 7U);
  BOOST_TEST(labels.rows[1] == "journey");
  BOOST_TEST(labels.rows[6] == "token 7");
  BOOST_TEST(labels.columns.empty());
}

BOOST_AUTO_TEST_CASE(pairs_are_named_on_both_axes) {
  const attn::Labels labels = attn::token_pairs(2);
  BOOST_TEST(labels.rows == labels.columns, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
