#include "grading/grader_program/checks.hpp"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <functional>
#include <optional>
#include <utility>

#include "grading/forbidden.hpp"

namespace attn {
namespace {

namespace ut = boost::unit_test;

constexpr const char* keeps_inputs = "what_it_is_given_stays_as_it_was";
constexpr const char* is_the_same_again =
    "the_same_call_gives_the_same_again";
constexpr const char* is_written = "it_is_written_and_not_called";

std::string messages;

// Nothing is wrong, or this is: a check's result with a message.
using Fault = std::optional<std::string>;

boost::test_tools::assertion_result none(const Fault& fault) {
  if (!fault) return true;
  if (!messages.empty()) messages += '\n';
  messages += *fault;
  boost::test_tools::assertion_result result(false);
  result.message() << *fault;
  return result;
}

void add(ut::test_suite& suite, const std::string& name,
         const std::function<Fault()>& find) {
  suite.add(ut::make_test_case([find] { BOOST_TEST(none(find())); }, name,
                               __FILE__, __LINE__));
}

Fault call_of_the_library(const Session& session,
                          const std::vector<std::string>& names) {
  const auto called = first_forbidden(names, session.grader().forbidden);
  if (!called) return std::nullopt;
  return fmt::format(
      "your code uses {} of the library, which holds what this exercise asks "
      "you to write",
      *called);
}

}  // namespace

ut::test_suite* suite_of(const Session& session,
                         const std::vector<std::string>& names) {
  const Grader& grader = session.grader();
  ut::test_suite* suite = BOOST_TEST_SUITE(grader.exercise);
  for (const GradedTest& test : grader.tests) {
    add(*suite, test.name, [&session, outputs = test.outputs] {
      return session.first_disagreement(outputs);
    });
  }
  const std::vector<std::string> inputs = session.inputs();
  if (!inputs.empty()) {
    add(*suite, keeps_inputs,
        [&session, inputs] { return session.first_changed_input(inputs); });
  }
  add(*suite, is_the_same_again,
      [&session] { return session.first_change(); });
  if (!grader.forbidden.empty()) {
    add(*suite, is_written,
        [&session, names] { return call_of_the_library(session, names); });
  }
  return suite;
}

bool is_of_every_exercise(const std::string& name) {
  return name == keeps_inputs || name == is_the_same_again ||
         name == is_written;
}

std::string take_messages() {
  return std::exchange(messages, {});
}

}  // namespace attn
