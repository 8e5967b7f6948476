#pragma once

#include <boost/test/tree/observer.hpp>
#include <string>
#include <vector>

#include "grading/findings/report.hpp"

namespace attn {

/// Listens to Boost.Test and keeps the result of each test case.
class TestRecorder : public boost::unit_test::test_observer {
 public:
  const std::vector<TestResult>& results() const { return results_; }

  void test_unit_start(const boost::unit_test::test_unit& unit) override;
  void test_unit_finish(const boost::unit_test::test_unit& unit,
                        unsigned long microseconds) override;
  void test_unit_aborted(const boost::unit_test::test_unit& unit) override;
  void assertion_result(boost::unit_test::assertion_result result) override;
  void exception_caught(const boost::execution_exception& exception) override;

 private:
  std::vector<TestResult> results_;
  TestResult current_;
  bool asserted_ = false;
};

}  // namespace attn
