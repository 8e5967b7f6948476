#include <boost/test/unit_test.hpp>
#include <stdexcept>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(texts)

using arma::fmat;
using attn::Outcome;
using attn::ProbeResult;
using namespace relation_tests;

BOOST_AUTO_TEST_CASE(texts_are_bounded) {
  const std::string long_name(150, 'x');
  const std::string long_error(900, 'e');
  std::vector<ProbeResult> results = right();
  for (std::size_t i = 0; i < 9; ++i) {
    for (std::size_t k = 0; k < 4; ++k) results.push_back(right()[k]);
  }
  for (std::size_t i = 0; i < results.size(); ++i) {
    results[i].probe += long_name;
    results[i].got.sizes.clear();
    results[i].expected.sizes.clear();
    if (i % 7 > 2) make_wrong(results[i]);
    results[i].again = results[i].got;
  }
  BOOST_TEST(id_of(results) == "right_on_some");
  BOOST_TEST(text_of(results).size() <= 320U);
  results[5].again.outputs[0].value = 3.0F;
  BOOST_TEST(text_of(results).size() <= 320U);
  results[4].got =
      attn::outcome_of([&](Outcome&) { throw std::logic_error(long_error); });
  results[4].again = results[4].got;
  results[5].again = results[5].got;
  BOOST_TEST(text_of(results).size() <= 420U);
  BOOST_TEST(id_of(results) == "throws_on_some");
}

BOOST_AUTO_TEST_CASE(at_most_two_probes_are_named) {
  std::vector<ProbeResult> results =
      matrices([](const fmat& x) { return x; }, some_square);
  make_wrong(results[1]);
  make_wrong(results[3]);
  std::vector<ProbeResult> many;
  for (std::size_t i = 0; i < 2; ++i) {
    many.insert(many.end(), results.begin(), results.end());
    many.push_back(right()[1]);
    many.push_back(right()[2]);
  }
  for (ProbeResult& result : many) result.expected.sizes.clear();
  BOOST_TEST(text_of(many).find(
                 "On 4 of 12 probes, the result is wrong ('3 tokens, d_k 3', "
                 "'4 tokens, d_k 4' and 2 more); the other probes are "
                 "right.") == 0U,
             text_of(many));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
