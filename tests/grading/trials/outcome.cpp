#include "grading/trials/outcome.hpp"

#include <boost/test/unit_test.hpp>
#include <new>
#include <stdexcept>

#include "grading/unfinished.hpp"

using attn::Ending;
using attn::Outcome;
using attn::outcome_of;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(trials)
BOOST_AUTO_TEST_SUITE(outcome)

BOOST_AUTO_TEST_CASE(whatever_is_thrown_becomes_the_ending) {
  BOOST_CHECK(outcome_of([](Outcome&) {}).ending == Ending::returned);
  const Outcome number = outcome_of([](Outcome&) { throw 1; });
  BOOST_CHECK(number.ending == Ending::threw);
  BOOST_TEST(number.thrown == "int");
  const Outcome error =
      outcome_of([](Outcome&) { throw std::range_error("too far"); });
  BOOST_TEST(error.thrown == "std::range_error");
  BOOST_TEST(error.error == "too far");
  BOOST_CHECK(outcome_of([](Outcome&) { throw std::bad_alloc(); }).ending ==
              Ending::out_of_memory);
  const Outcome stub =
      outcome_of([](Outcome&) { throw attn::Unfinished("softmax"); });
  BOOST_CHECK(stub.ending == Ending::unfinished);
  BOOST_TEST(stub.error == "softmax is not written yet");
}

BOOST_AUTO_TEST_CASE(a_result_without_bounds_is_told_by_its_shape) {
  const Outcome large = outcome_of([](Outcome& outcome) {
    outcome.record("scores", arma::fmat(2048, 1024));
  });
  BOOST_CHECK(large.ending == Ending::threw);
  BOOST_TEST(large.error ==
             "scores has the shape (2048, 1024), far more numbers than any "
             "right answer");
  BOOST_TEST(large.outputs.empty());
}

BOOST_AUTO_TEST_CASE(what_was_recorded_before_an_exception_stays) {
  const Outcome broken = outcome_of([](Outcome& outcome) {
    outcome.record_size("T", 3.0);
    outcome.record("first", 1.0F);
    throw std::runtime_error("no second");
  });
  BOOST_TEST(broken.outputs.size() == 1U);
  BOOST_TEST(broken.find("first") != nullptr);
  BOOST_TEST(broken.find("second") == nullptr);
  BOOST_TEST(broken.sizes.at(0).value == 3.0);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
