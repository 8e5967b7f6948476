#include "grading/checks.hpp"

#include <optional>
#include <stdexcept>
#include <utility>

namespace attn {
namespace {

// Boost.Test calls the test cases without an argument, so that what they
// share has to be found from here.
Session* session = nullptr;
std::string messages;

}  // namespace

Session& current_session() {
  if (session == nullptr) throw std::logic_error("no candidate is graded");
  return *session;
}

void set_current_session(Session* current) {
  session = current;
}

boost::test_tools::assertion_result outputs_agree(
    const std::vector<std::string>& names) {
  const std::optional<std::string> difference =
      current_session().first_disagreement(names);
  if (!difference) return true;
  if (!messages.empty()) messages += '\n';
  messages += *difference;
  boost::test_tools::assertion_result result(false);
  result.message() << *difference;
  return result;
}

std::string take_messages() {
  return std::exchange(messages, {});
}

}  // namespace attn
