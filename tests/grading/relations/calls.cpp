#include <boost/test/unit_test.hpp>
#include <stdexcept>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(calls)

using arma::fmat;
using attn::Outcome;
using attn::ProbeResult;
using namespace relation_tests;

namespace {

// The same where this is so, of T and d_k.
std::vector<ProbeResult> with(bool (*so)(const ProbeResult&),
                              void (*change)(ProbeResult&)) {
  std::vector<ProbeResult> results =
      matrices([](const fmat& x) { return x; }, some_square);
  for (ProbeResult& result : results) {
    if (so(result)) change(result);
  }
  return results;
}

bool is_square(const ProbeResult& result) {
  return result.expected.sizes[0].value == result.expected.sizes[1].value;
}

bool is_not_square(const ProbeResult& result) {
  return !is_square(result);
}

void throw_in(ProbeResult& result) {
  result.got = attn::outcome_of(
      [](Outcome&) { throw std::logic_error("sizes do not fit"); });
  result.again = result.got;
}

}  // namespace

BOOST_AUTO_TEST_CASE(unfinished_code_has_no_relation) {
  std::vector<ProbeResult> results = right();
  results[1].got.ending = attn::Ending::unfinished;
  BOOST_TEST(id_of(results) == "");
}

BOOST_AUTO_TEST_CASE(a_call_that_was_not_made_again_proves_nothing) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) result.again = Outcome();
  BOOST_TEST(id_of(results) == "");
}

BOOST_AUTO_TEST_CASE(a_second_call_may_differ) {
  std::vector<ProbeResult> results = right();
  results[2].again.outputs[0].value = fmat(random_numbers(6, 2, 9));
  BOOST_TEST(id_of(results) == "right_at_first");
  BOOST_TEST(text_of(results).find("on '6 tokens, d_k 2', keys, at row 0 "
                                   "(Your), column 0: first ") !=
             std::string::npos);
  BOOST_TEST(text_of(results).find(", then ") != std::string::npos);
  make_wrong(results[0]);
  BOOST_TEST(id_of(results) == "not_the_same_twice");
}

BOOST_AUTO_TEST_CASE(numbers_of_ordinary_size_are_the_better_example) {
  std::vector<ProbeResult> results = right();
  const auto change = [&](std::size_t probe, std::size_t at, float to) {
    attn::Tensor& value = results[probe].again.outputs[0].value;
    std::vector<float> numbers = value.values();
    numbers[at] = to;
    value = attn::Tensor(value.shape(), numbers);
  };
  change(0, 1, -6.7333419774139067e25F);
  BOOST_TEST(text_of(results).find(", then -6.733e+25.") !=
             std::string::npos);
  {
    std::vector<ProbeResult> others = results;
    others[0].got = others[0].again;
    change(0, 1, -6.7331e25F);
    others[0].again = results[0].again;
    BOOST_TEST(
        text_of(others).find("column 1: first -6.7333") != std::string::npos,
        text_of(others));
  }
  change(0, 2, arma::Datum<float>::nan);
  BOOST_TEST(text_of(results).find(", then -6.733e+25.") !=
             std::string::npos);
  change(1, 9, 2.5F);
  BOOST_TEST(text_of(results).find("on '3 tokens, d_k 7', keys, at row 1 "
                                   "(journey), column 2: first ") !=
             std::string::npos);
  BOOST_TEST(text_of(results).find(", then 2.5000.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_count_that_changes_is_told_whole) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) {
    result.expected.record_count("count", 7);
    result.got.record_count("count", 7);
    result.again = result.expected;
  }
  results[2].again.outputs[1].count = 123456789;
  results[2].again.outputs[1].value = 123456789.0F;
  BOOST_TEST(text_of(results).find("on '6 tokens, d_k 2', count: first 7, "
                                   "then 123456789.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_input_may_be_changed) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) {
    const attn::Tensor value = result.expected.outputs[0].value;
    result.expected.record_input("x", value);
    result.got.record_input(
        "x", random_numbers(value.rows(), value.columns(), 99));
    result.again = result.got;
  }
  BOOST_TEST(id_of(results) == "input_changed");
  BOOST_TEST(text_of(results).find("Your code changes what it was given, on "
                                   "every probe: on '5 tokens, d_k 4', x is "
                                   "not as it was before the call") == 0U);
}

BOOST_AUTO_TEST_CASE(exceptions_are_told_with_where_they_come) {
  BOOST_TEST(text_of(with(is_not_square, throw_in)) ==
             "An exception ends your code wherever T is not d_k. Your code "
             "is right on "
             "the other 2. On '5 tokens, d_k 4', std::logic_error is thrown: "
             "sizes do "
             "not fit.");
  BOOST_TEST(text_of(with([](const ProbeResult&) { return true; }, throw_in))
                 .find("An exception ends your code on every probe. On") ==
             0U);
  BOOST_TEST(
      text_of(with(
                  [](const ProbeResult& result) {
                    return result.probe == "3 tokens, d_k 3";
                  },
                  throw_in))
          .find("on 1 of 4 probes. Your code is right on the other 3.") !=
      std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_exception_may_be_missing) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) {
    result.expected = attn::outcome_of(
        [](Outcome&) { throw std::invalid_argument("p is 1"); });
  }
  BOOST_TEST(id_of(results) == "does_not_throw");
}

BOOST_AUTO_TEST_CASE(what_sets_the_wrong_probes_apart_is_told) {
  BOOST_TEST(text_of(with(is_square, make_wrong))
                 .find("Wherever T is d_k, the result is wrong (2 of 4 "
                       "probes); the other probes are right. On '3 ") == 0U);
  BOOST_TEST(text_of(with(is_not_square, make_wrong))
                 .find("Wherever T is not d_k, the result") == 0U);
  BOOST_TEST(text_of(with(
                         [](const ProbeResult& result) {
                           return result.expected.sizes[0].value >= 5.0;
                         },
                         make_wrong))
                 .find("Wherever T is not d_k, the result") == 0U);
  BOOST_TEST(text_of(with(
                         [](const ProbeResult& result) {
                           return result.expected.sizes[1].value == 4.0;
                         },
                         make_wrong))
                 .find("Wherever d_k is above 3, the result") == 0U);
  // The first probe is apart in nothing that is telling.
  BOOST_TEST(text_of(with(
                         [](const ProbeResult& result) {
                           return result.expected.sizes[0].value == 3.0;
                         },
                         make_wrong))
                 .find("On 1 of 4 probes, the result is wrong ('3 tokens, "
                       "d_k 3'); the other probes are right.") == 0U);
}

BOOST_AUTO_TEST_CASE(the_main_result_is_told_first_and_by_name) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) {
    result.expected.record("scale", 2.0F);
    result.got.record("scale", 3.0F);
    make_wrong(result);
    const fmat values = random_numbers(3, 4, 55);
    result.expected.record("values", values);
    result.got.record("values", fmat(2.0F * values));
    result.again = result.got;
  }
  BOOST_TEST(text_of(results).find("values: your numbers are twice the "
                                   "expected ones, on every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(another_quantity_may_be_added) {
  std::vector<ProbeResult> results =
      matrices([](const fmat& x) { return x; });
  for (ProbeResult& result : results) {
    const attn::Tensor value = result.got.outputs[0].value;
    const fmat bias = random_numbers(1, value.columns(), 5);
    std::vector<float> without = value.values();
    for (std::size_t i = 0; i < without.size(); ++i) {
      without[i] -= bias(i % value.columns());
    }
    result.expected.record_input("bias", bias);
    result.got.record_input("bias", bias);
    result.got.outputs[0].value = attn::Tensor(value.shape(), without);
    result.again = result.got;
  }
  BOOST_TEST(text_of(results).find("Your numbers are the expected ones minus "
                                   "bias, on every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(the_outputs_that_are_right_are_told_at_last) {
  std::vector<ProbeResult> results = right();
  for (ProbeResult& result : results) {
    make_wrong(result);
    result.expected.record("values", fmat(random_numbers(3, 4, 55)));
    result.got.record("values", fmat(random_numbers(3, 4, 55)));
    result.again = result.got;
  }
  BOOST_TEST(id_of(results) == "other_outputs_right");
  results[0].got.outputs[1].value = fmat(random_numbers(3, 4, 56));
  results[0].again = results[0].got;
  BOOST_TEST(id_of(results) != "other_outputs_right");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
