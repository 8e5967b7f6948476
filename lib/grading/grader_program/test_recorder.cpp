#include "grading/grader_program/test_recorder.hpp"

#include <boost/test/execution_monitor.hpp>
#include <boost/test/tree/test_unit.hpp>

#include "grading/grader_program/checks.hpp"

namespace attn {

namespace ut = boost::unit_test;

void TestRecorder::test_unit_start(const ut::test_unit& unit) {
  if (unit.p_type != ut::TUT_CASE) return;
  current_ = {unit.p_name.get(), true, ""};
  asserted_ = false;
}

void TestRecorder::test_unit_finish(const ut::test_unit& unit,
                                    unsigned long) {
  if (unit.p_type != ut::TUT_CASE) return;
  if (!asserted_) {  // Boost.Test calls a case that checks nothing passed
    current_.passed = false;
    current_.message = "the case checked nothing";
  }
  const std::string messages = take_messages();
  if (!messages.empty()) current_.message = messages;
  if (current_.passed) current_.message.clear();
  results_.push_back(current_);
}

void TestRecorder::test_unit_aborted(const ut::test_unit&) {
  current_.passed = false;
}

void TestRecorder::assertion_result(ut::assertion_result result) {
  asserted_ = true;
  if (result != ut::AR_FAILED) return;
  current_.passed = false;
  current_.message = "a check failed";
}

void TestRecorder::exception_caught(
    const boost::execution_exception& exception) {
  asserted_ = true;
  current_.passed = false;
  current_.message =
      std::string(exception.what().begin(), exception.what().end());
}

}  // namespace attn
