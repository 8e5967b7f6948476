#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/findings/finding.hpp"
#include "grading/grader.hpp"
#include "grading/trials/results.hpp"

namespace attn {

/// The grading of one candidate: what it made of each probe, beside what the
/// solution makes of it.
class Session {
 public:
  /// Grades the learner, of whom these results came.
  Session(Grader grader, Results results);

  /// Grades another candidate. Throws UsageError if there is none of this id.
  Session(Grader grader, std::string_view candidate);

  const Grader& grader() const { return grader_; }
  const Results& results() const { return results_; }
  const Outcome& expected(std::size_t probe) const {
    return expected_[probe];
  }

  /// The first disagreement with the solution in these outputs, over all
  /// probes in order, told with its probe; nothing if there is none. A probe
  /// on which the solution has no such output is passed over; throws
  /// std::logic_error if it has none on any probe, so that no check is empty.
  std::optional<std::string> first_disagreement(
      const std::vector<std::string>& names) const;

  /// The inputs that the solution is given on any probe, without those that
  /// the grader has a test of its own for.
  std::vector<std::string> inputs() const;

  /// The first of these inputs that a call changed, of the calls that
  /// returned.
  std::optional<std::string> first_changed_input(
      const std::vector<std::string>& names) const;

  /// Where the same call gave something else the second time.
  std::optional<std::string> first_change() const;

  /// Whether all outcomes came and are the solution's.
  bool is_right() const;

  /// The mistakes, as few as possible, whose outcomes equal the candidate's
  /// on every probe.
  std::optional<Finding> diagnosis() const;

  /// How what came relates to what was expected.
  std::optional<Finding> relation() const;

  /// The probe that was tried when the run ended; empty if all were.
  std::string unfinished_probe() const;

  /// Where the candidate threw first.
  ThrowPlace first_throw() const;

  /// Whether any probe ended in this way.
  bool ended(Ending ending) const;

 private:
  void expect();
  bool is_expected() const;

  Grader grader_;
  Results results_;
  std::vector<Outcome> expected_;
};

}  // namespace attn
