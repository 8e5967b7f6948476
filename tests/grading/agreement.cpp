#include "grading/findings/agreement.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <stdexcept>

using attn::Outcome;
using attn::outcome_of;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(agreement)

namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

Outcome scores(const arma::fmat& values) {
  return outcome_of([&](Outcome& outcome) {
    outcome.record("scores", values, {{"Your", "journey"}, {}});
  });
}

Outcome count(std::size_t number) {
  return outcome_of(
      [&](Outcome& outcome) { outcome.record_count("count", number); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_recorded_before_an_exception_is_compared) {
  const Outcome broken = outcome_of([](Outcome& outcome) {
    outcome.record("first", 1.0F);
    throw std::runtime_error("no second");
  });
  const Outcome whole = outcome_of([](Outcome& outcome) {
    outcome.record("first", 1.0F);
    outcome.record("second", 2.0F);
  });
  BOOST_TEST(!attn::disagreement(broken, whole, "first"));
  BOOST_TEST(attn::disagreement(broken, whole, "second").value() ==
             "second: an exception was thrown on the way to it: no second");
  BOOST_TEST(!attn::same_outcome(broken, whole));
}

BOOST_AUTO_TEST_CASE(a_difference_is_told_with_row_and_column) {
  BOOST_TEST(attn::disagreement(scores(arma::fmat({{1, 2}, {3, 5}})),
                                scores(arma::fmat({{1, 2}, {3, 4}})),
                                "scores")
                 .value() ==
             "scores, at row 1 (journey), column 1: expected 4.0000, got "
             "5.0000");
  BOOST_TEST(
      attn::disagreement(scores(arma::fmat({{1, 2}, {3, not_a_number}})),
                         scores(arma::fmat({{1, 2}, {3, 4}})), "scores")
          .has_value());
}

BOOST_AUTO_TEST_CASE(counts_and_shapes_are_compared_exactly) {
  BOOST_TEST(
      attn::disagreement(count(2360063), count(2360064), "count").value() ==
      "count: expected 2360064, got 2360063");
  const auto shape = [](const attn::Shape& sizes) {
    return outcome_of(
        [&](Outcome& outcome) { outcome.record_shape("shape", sizes); });
  };
  BOOST_TEST(attn::disagreement(shape({2, 3}), shape({2, 3, 768}), "shape")
                 .value() == "shape: expected (2, 3, 768), got (2, 3)");
}

BOOST_AUTO_TEST_CASE(counts_are_compared_with_all_their_digits) {
  BOOST_TEST(attn::disagreement(count(16'777'217), count(16'777'216), "count")
                 .value() == "count: expected 16777216, got 16777217");
  BOOST_TEST(!attn::same_outcome(count(16'777'217), count(16'777'216)));
}

// A learner's program may hand out a count where none belongs.
BOOST_AUTO_TEST_CASE(numbers_have_no_count) {
  Outcome got = scores(arma::fmat({{1, 2}}));
  got.outputs[0].count = 7;
  got.outputs[0].kind = attn::OutputKind::exact;
  BOOST_TEST(
      !attn::disagreement(got, scores(arma::fmat({{1, 2}})), "scores"));
}

BOOST_AUTO_TEST_CASE(an_input_that_was_changed_is_told_so) {
  const auto input = [](float number) {
    return outcome_of([&](Outcome& outcome) {
      outcome.record_input("scores", arma::fmat({{1, number}}));
    });
  };
  BOOST_TEST(attn::disagreement(input(2), input(3), "scores").value() ==
             "scores is not as it was before the call, at row 0, column 1: "
             "expected 3.0000, got 2.0000");
  // No tolerance: it was not touched, or it was.
  BOOST_TEST(
      attn::disagreement(input(3), input(3.00001F), "scores").has_value());
}

BOOST_AUTO_TEST_CASE(exceptions_are_the_same_by_type_and_text) {
  const auto throwing = [](auto error) {
    return outcome_of([&](Outcome&) { throw error; });
  };
  const Outcome one = throwing(std::logic_error("2x3 and 4x5"));
  BOOST_TEST(
      attn::same_outcome(one, throwing(std::logic_error("2x3 and 4x5"))));
  BOOST_TEST(
      !attn::same_outcome(one, throwing(std::logic_error("3x2 and 4x5"))));
  BOOST_TEST(
      !attn::same_outcome(one, throwing(std::runtime_error("2x3 and 4x5"))));
  BOOST_TEST(!attn::same_outcome(one, outcome_of([](Outcome&) {})));
}

BOOST_AUTO_TEST_CASE(an_output_that_the_solution_lacks_is_the_graders_fault) {
  BOOST_CHECK_THROW(attn::disagreement(count(1), count(1), "scores"),
                    std::out_of_range);
}

BOOST_AUTO_TEST_CASE(the_same_nan_is_the_same_outcome) {
  BOOST_TEST(attn::same_outcome(scores(arma::fmat({{1, not_a_number}})),
                                scores(arma::fmat({{1, not_a_number}}))));
  BOOST_TEST(!attn::same_outcome(scores(arma::fmat({{1, not_a_number}})),
                                 scores(arma::fmat({{not_a_number, 1}}))));
  BOOST_TEST(!attn::same_outcome(scores(arma::fmat({{1, 2}})),
                                 scores(arma::fmat(2, 1))));
  BOOST_TEST(!attn::same_outcome(count(2360063), count(2360064)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
