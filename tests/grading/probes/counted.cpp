#include "grading/probes/counted.hpp"

#include <boost/test/unit_test.hpp>

using attn::counted;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(probes)
BOOST_AUTO_TEST_SUITE(counted_things)

BOOST_AUTO_TEST_CASE(one_thing_stands_in_the_singular) {
  BOOST_TEST(counted(1, "token") == "1 token");
  BOOST_TEST(counted(0, "token") == "0 tokens");
  BOOST_TEST(counted(3, "token") == "3 tokens");
  BOOST_TEST(counted(1, "query", "queries") == "1 query");
  BOOST_TEST(counted(2, "query", "queries") == "2 queries");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
