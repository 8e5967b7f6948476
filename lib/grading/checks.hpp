/// What a grader's test cases check with.
#pragma once

#include <boost/test/tools/assertion_result.hpp>
#include <string>
#include <vector>

#include "grading/session.hpp"

namespace attn {

/// The session that the test cases of this program grade. Throws
/// std::logic_error if there is none.
Session& current_session();
void set_current_session(Session* session);

/// Whether the candidate gives the solution's outputs of these names on every
/// probe. If not, the message is the first disagreement:
///   BOOST_TEST(attn::outputs_agree({"to.W_query", "to.W_key"}));
boost::test_tools::assertion_result outputs_agree(
    const std::vector<std::string>& names);

/// The messages that outputs_agree gave since the last call.
std::string take_messages();

}  // namespace attn
