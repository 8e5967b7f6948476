#include "grading/session.hpp"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "files/usage_error.hpp"
#include "grading/unfinished.hpp"

using attn::Outcome;
using attn::Results;
using attn::Session;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(session)

namespace {

using Function = std::function<float(float)>;

struct Knobs {
  float factor = 2;
  float summand = 0;
};

Function model(const Knobs& knobs) {
  return [knobs](float x) { return knobs.factor * x + knobs.summand; };
}

struct Probe {
  float x;
  std::string describe() const { return fmt::format("x = {}", x); }
};

const std::vector<Probe> probes = {{2}, {3}, {7}};

void attempt(const Function& function, const Probe& probe, Outcome& outcome) {
  outcome.record("f(x)", function(probe.x));
  outcome.record_input("x", probe.x);
}

attn::Grader grader(const Function& solution = model({})) {
  return attn::make_grader<Function, Knobs>(
      {
          .exercise = "twice",
          .tests = {{"it_doubles", {"f(x)"}}},
          .solution = solution,
          .alternative = [](float x) { return x + x; },
          .model = model,
          .knobs = {{"the factor",
                     {{"thrice", "It is thrice.", "Which?",
                       [](Knobs& k) { k.factor = 3; }}}},
                    {"the summand",
                     {{"one_more", "One is added.", "Which?",
                       [](Knobs& k) { k.summand = 1; }}}}},
          // At x = 2 a square is twice the number: other probes tell.
          .mistakes = {{"squared", "It was squared.", "Which?",
                        [](float x) { return x * x; }}},
      },
      probes, attempt);
}

// What a learner's program hands out; `later` is called in the second pass.
Results results_of(const Function& function, const Function& later) {
  Results results;
  for (const Probe& probe : probes) {
    results.outcomes[0].push_back(attn::outcome_of(
        [&](Outcome& outcome) { attempt(function, probe, outcome); }));
    results.outcomes[1].push_back(attn::outcome_of(
        [&](Outcome& outcome) { attempt(later, probe, outcome); }));
  }
  results.complete = true;
  return results;
}

Session session_of(const Function& function) {
  return Session(grader(), results_of(function, function));
}

std::string diagnosis(const Function& function) {
  const auto found = session_of(function).diagnosis();
  return found ? found->id : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(right_answers_agree_and_have_no_diagnosis) {
  for (const char* id : {"solution", "alternative", "model"}) {
    const Session session(grader(), id);
    BOOST_TEST(session.is_right());
    BOOST_TEST(!session.first_disagreement({"f(x)"}));
    BOOST_TEST(!session.diagnosis().has_value());
    BOOST_TEST(!session.relation().has_value());
  }
  BOOST_TEST(session_of([](float x) { return 2 * x; }).is_right());
}

BOOST_AUTO_TEST_CASE(mistakes_are_recognised_from_their_outputs) {
  BOOST_TEST(diagnosis([](float x) { return x == 2 ? 4 : x * x; }) ==
             "squared");
  BOOST_TEST(diagnosis([](float x) { return x + x + x; }) == "thrice");
  BOOST_TEST(diagnosis([](float x) { return 3 * x + 1; }) ==
             "thrice+one_more");
}

BOOST_AUTO_TEST_CASE(outputs_of_no_mistake_are_not_named) {
  BOOST_TEST(diagnosis([](float x) { return x == 2 ? 4 : 8 - x; }) == "none");
}

BOOST_AUTO_TEST_CASE(candidates_have_a_name_alone_and_joined) {
  BOOST_TEST(Session(grader(), "squared").diagnosis()->id == "squared");
  BOOST_TEST(Session(grader(), "one_more+thrice").diagnosis()->id ==
             "thrice+one_more");
}

BOOST_AUTO_TEST_CASE(the_first_disagreement_names_its_probe) {
  BOOST_TEST(
      Session(grader(), "squared").first_disagreement({"f(x)"}).value() ==
      "x = 3: f(x), expected 6.0000, got 9.0000");
}

BOOST_AUTO_TEST_CASE(a_stub_is_unfinished_and_no_mistake) {
  const Session session =
      session_of([](float) -> float { throw attn::Unfinished("twice"); });
  BOOST_TEST(session.first_disagreement({"f(x)"}).value() ==
             "twice is not written yet");
  BOOST_TEST(session.ended(attn::Ending::unfinished));
  BOOST_TEST(!session.diagnosis().has_value());
  BOOST_TEST(!session.relation().has_value());
}

BOOST_AUTO_TEST_CASE(what_is_not_the_same_twice_is_told_and_no_mistake) {
  const Function thrice = [](float x) { return 3 * x; };
  const Session session(grader(),
                        results_of(thrice, [](float x) { return 4 * x; }));
  BOOST_TEST(session.first_change().value() ==
             "x = 2, called once more after the others (expected: what came "
             "the first time): f(x), expected 6.0000, got 8.0000");
  BOOST_TEST(!session.diagnosis().has_value());
  BOOST_TEST(!session_of(thrice).first_change());
}

BOOST_AUTO_TEST_CASE(a_run_that_ended_early_says_on_which_probe) {
  Results results = results_of(model({}), model({}));
  results.complete = false;
  results.outcomes[1].clear();
  BOOST_TEST(Session(grader(), results).unfinished_probe() == "x = 7");
  results.outcomes[0].pop_back();
  results.outcomes[0].pop_back();
  const Session session(grader(), results);
  BOOST_TEST(session.unfinished_probe() == "x = 3");
  BOOST_TEST(!session.is_right());
  BOOST_TEST(!session.diagnosis().has_value());
  BOOST_TEST(session.first_disagreement({"f(x)"}).value() ==
             "x = 3: f(x): the program ended before it came to it");
}

BOOST_AUTO_TEST_CASE(an_input_that_was_changed_is_found) {
  Results results = results_of(model({}), model({}));
  BOOST_TEST(!Session(grader(), results).first_changed_input({"x"}));
  results.outcomes[0][0].outputs.pop_back();  // the call did not return
  BOOST_TEST(!Session(grader(), results).first_changed_input({"x"}));
  results.outcomes[0][1].outputs.back().value = 4.0F;
  BOOST_TEST(
      Session(grader(), results).first_changed_input({"x"}).value() ==
      "x = 3: x is not as it was before the call, expected 3.0000, got "
      "4.0000");
}

BOOST_AUTO_TEST_CASE(the_inputs_are_known) {
  BOOST_TEST((Session(grader(), "solution").inputs() ==
              std::vector<std::string>{"x"}));
}

BOOST_AUTO_TEST_CASE(a_check_of_nothing_is_the_graders_fault) {
  const Session session(grader(), "solution");
  BOOST_CHECK_THROW(session.first_disagreement({"g(x)"}), std::logic_error);
  const Function throwing = [](float) -> float { throw 1; };
  BOOST_CHECK_THROW(Session(grader(throwing), "model"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(an_unknown_candidate_is_told_the_known_ones) {
  for (const std::string id : {"cubed", "thrice+", "thrice+thrice"}) {
    BOOST_CHECK_EXCEPTION(
        Session(grader(), id), attn::UsageError,
        [&](const attn::UsageError& error) {
          return std::string(error.what()) ==
                 "--candidate=" + id +
                     ": twice has the candidates exercise, solution, "
                     "alternative, model, thrice, one_more, squared";
        });
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
