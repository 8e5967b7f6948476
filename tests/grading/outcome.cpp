#include "grading/outcome.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <new>

#include "grading/unfinished.hpp"

using attn::Ending;
using attn::Outcome;
using attn::outcome_of;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(outcome)

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

BOOST_AUTO_TEST_CASE(whatever_is_thrown_becomes_the_ending) {
  BOOST_CHECK(outcome_of([](Outcome&) {}).ending == Ending::returned);
  BOOST_CHECK(outcome_of([](Outcome&) { throw 1; }).ending == Ending::threw);
  BOOST_CHECK(outcome_of([](Outcome&) { throw std::bad_alloc(); }).ending ==
              Ending::out_of_memory);
  const Outcome stub =
      outcome_of([](Outcome&) { throw attn::Unfinished("softmax"); });
  BOOST_CHECK(stub.ending == Ending::unfinished);
  BOOST_TEST(stub.error == "softmax is not written yet");
}

BOOST_AUTO_TEST_CASE(what_was_recorded_before_an_exception_stays) {
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
