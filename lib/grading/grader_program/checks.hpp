/// The test cases of a grader, as Boost.Test runs them.
#pragma once

#include <boost/test/tree/test_unit.hpp>
#include <string>
#include <vector>

#include "grading/session.hpp"

namespace attn {

/// A suite named after the exercise with the grader's tests, and those that
/// every exercise has: inputs stay as they were, the same call gives the same
/// again, and nothing is called that is to be written. `names` are those that
/// the learner's object does not define itself. The session has to outlive
/// the suite.
boost::unit_test::test_suite* suite_of(const Session& session,
                                       const std::vector<std::string>& names);

/// Whether a test of this name is one that every exercise has. Of these a
/// learner hears only what fails.
bool is_of_every_exercise(const std::string& name);

/// The messages that the checks gave since the last call.
std::string take_messages();

}  // namespace attn
