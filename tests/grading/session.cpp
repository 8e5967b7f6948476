#include "grading/session.hpp"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "grading/arguments.hpp"
#include "grading/unfinished.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(session)

namespace {

using Function = float (*)(float);

int calls = 0;

float unfinished(float) {
  throw attn::Unfinished("twice");
}
float twice(float x) {
  return 2 * x;
}
float squared(float x) {
  return x * x;
}
float negative(float x) {
  return -2 * x;
}
float added_to_itself(float x) {
  ++calls;
  return x + x;
}
float neither(float x) {
  return x == 2 ? 4 : 7;
}
float squared_by_hand(float x) {
  return x == 2 ? 4 : 9;
}

struct Probe {
  float x;
  std::string describe() const { return fmt::format("x = {}", x); }
};

void attempt(const Function& function, const Probe& probe,
             attn::Outcome& outcome) {
  outcome.record("f(x)", function(probe.x));
}

// At x = 2 a square is twice the number: only the second probe tells.
attn::Grader grader_of(Function learner) {
  return attn::make_grader<Function>(
      "", "twice", std::vector<Probe>{{2}, {3}}, attempt,
      {learner, twice, added_to_itself},
      {{"squared", "It was squared.", squared},
       {"negative", "The sign is wrong.", negative}});
}

std::string diagnosis(Function learner) {
  attn::Session session(grader_of(learner), "exercise");
  const std::optional<attn::Diagnosis> found = session.diagnosis();
  return found ? found->id : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_solution_agrees_and_has_no_diagnosis) {
  attn::Session session(grader_of(unfinished), "solution");
  BOOST_TEST(!session.first_disagreement({"f(x)"}));
  BOOST_TEST(!session.diagnosis().has_value());
}

BOOST_AUTO_TEST_CASE(a_right_answer_unlike_the_solution_agrees) {
  attn::Session session(grader_of(added_to_itself), "exercise");
  BOOST_TEST(!session.first_disagreement({"f(x)"}));
  BOOST_TEST(!session.diagnosis().has_value());
}

BOOST_AUTO_TEST_CASE(a_candidate_runs_once_on_each_probe) {
  calls = 0;
  attn::Session session(grader_of(added_to_itself), "exercise");
  session.first_disagreement({"f(x)"});
  session.first_disagreement({"f(x)"});
  session.diagnosis();
  BOOST_TEST(calls == 2);
}

BOOST_AUTO_TEST_CASE(a_misconception_is_recognised_from_its_outputs) {
  BOOST_TEST(diagnosis(squared_by_hand) == "squared");
  BOOST_TEST(diagnosis(negative) == "negative");
}

BOOST_AUTO_TEST_CASE(outputs_of_no_misconception_are_not_named) {
  BOOST_TEST(diagnosis(neither) == "none");
}

BOOST_AUTO_TEST_CASE(the_first_disagreement_names_its_probe) {
  attn::Session session(grader_of(unfinished), "squared");
  BOOST_TEST(session.first_disagreement({"f(x)"}).value() ==
             "x = 3: f(x), expected 6.0000, got 9.0000");
}

BOOST_AUTO_TEST_CASE(a_stub_is_unfinished_and_no_misconception) {
  attn::Session session(grader_of(unfinished), "exercise");
  BOOST_TEST(!session.ended(attn::Ending::unfinished));
  BOOST_TEST(session.first_disagreement({"f(x)"}).value() ==
             "twice is not written yet");
  BOOST_TEST(session.ended(attn::Ending::unfinished));
  BOOST_TEST(!session.diagnosis().has_value());
}

BOOST_AUTO_TEST_CASE(a_check_of_nothing_is_the_graders_fault) {
  attn::Session session(grader_of(twice), "exercise");
  BOOST_CHECK_THROW(session.first_disagreement({"f(x)", "g(x)"}),
                    std::logic_error);
  const auto throwing =
      attn::make_grader<Function>("", "twice", std::vector<Probe>{{2}},
                                  attempt, {twice, unfinished, twice}, {});
  attn::Session broken(throwing, "exercise");
  BOOST_CHECK_THROW(broken.first_disagreement({"f(x)"}), std::logic_error);
}

BOOST_AUTO_TEST_CASE(an_unknown_candidate_is_told_the_known_ones) {
  BOOST_CHECK_EXCEPTION(
      attn::Session(grader_of(twice), "cubed"), attn::UsageError,
      [](const attn::UsageError& error) {
        return std::string(error.what()) ==
               "--candidate=cubed: twice has the candidates exercise, "
               "solution, alternative, squared, negative";
      });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
