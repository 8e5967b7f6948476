#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(unwritten)

using arma::fmat;
using attn::ProbeResult;
using namespace relation_tests;

namespace {

// As the bytes 0xC5 and 0x3A read as a float.
constexpr float fresh = -0x1.8b8b8ap12F;
constexpr float given_back = 0x1.747474p-11F;

fmat with_last_row(fmat x, float number) {
  x.tail_rows(1).fill(number);
  return x;
}

}  // namespace

BOOST_AUTO_TEST_CASE(memory_that_was_never_written_is_known_again) {
  const std::vector<ProbeResult> results =
      matrices([](const fmat& x) { return with_last_row(x, fresh); });
  BOOST_TEST(id_of(results) == "never_written");
  BOOST_TEST(text_of(results) ==
             "In the last row stands memory that was never written, on every "
             "probe. On '5 tokens, d_k 4', at row 4, column 0: expected "
             "0.0034, got -6328.7212.");
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return with_last_row(x, given_back);
             })).find("In the last row stands memory that was given back") ==
             0U);
}

BOOST_AUTO_TEST_CASE(other_numbers_are_none) {
  for (const float number : {-6328.0F, -6328.7F, 7.1e-4F, 1.0F}) {
    BOOST_TEST(id_of(matrices([=](const fmat& x) {
                 return with_last_row(x, number);
               })) != "never_written");
  }
}

BOOST_AUTO_TEST_CASE(it_is_told_before_a_second_call_that_differs) {
  std::vector<ProbeResult> results = right();
  const fmat expected = random_numbers(6, 2);
  results[2].got.outputs[0].value = with_last_row(expected, fresh);
  results[2].again.outputs[0].value = with_last_row(expected, 3.0F);
  BOOST_TEST(id_of(results) == "never_written");
}

BOOST_AUTO_TEST_CASE(where_other_numbers_are_wrong_too_no_more_is_said) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) make_wrong(result);
  results[2].got.outputs[0].value =
      with_last_row(random_numbers(6, 2), fresh);
  results[2].again = results[2].got;
  const std::string text = text_of(results);
  BOOST_TEST(
      text.find(
          "On 1 of the 4 probes that are wrong, among your "
          "numbers stands memory that was never written. On '6 tokens") == 0U,
      text);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
