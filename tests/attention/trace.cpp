#include "attention/trace.hpp"

#include "../golden/recording.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(trace)

BOOST_AUTO_TEST_CASE(without_a_trace_nothing_happens) {
  attn::record(nullptr, "queries", arma::fmat(2, 3, arma::fill::ones));
  BOOST_TEST(true);
}

BOOST_AUTO_TEST_CASE(a_trace_is_handed_name_and_value) {
  check::Recording trace;
  attn::record(&trace, "queries", arma::fmat(2, 3, arma::fill::ones));
  attn::record(&trace, "keys", arma::fcube(2, 3, 4, arma::fill::ones));
  attn::record(&trace, "heads", attn::Heads(2, 0));
  BOOST_TEST(trace["queries"].shape() == (attn::Shape{2, 3}));
  BOOST_TEST(trace["keys"].shape() == (attn::Shape{4, 2, 3}));
  BOOST_TEST(trace["heads"].shape() == (attn::Shape{2, 0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(a_prefix_goes_before_every_name) {
  check::Recording trace;
  attn::PrefixedTrace prefixed(trace, "head_1.");
  prefixed.record("queries", arma::fmat(2, 3, arma::fill::ones));
  prefixed.record("keys", arma::fcube(2, 3, 4, arma::fill::ones));
  prefixed.record("heads", attn::Heads(2, 0));
  const std::vector<std::string> names = {"head_1.heads", "head_1.keys",
                                          "head_1.queries"};
  BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  BOOST_TEST(trace["head_1.keys"].shape() == (attn::Shape{4, 2, 3}));
}

BOOST_AUTO_TEST_CASE(prefixes_add_up_from_the_outside_in) {
  check::Recording trace;
  attn::PrefixedTrace outer(trace, "block_0.");
  attn::PrefixedTrace inner(outer, "head_1.");
  inner.record("queries", arma::fmat(2, 3, arma::fill::ones));
  BOOST_TEST(trace.names().at(0) == "block_0.head_1.queries");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
