#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/diagnosis.hpp"
#include "grading/grader.hpp"

namespace attn {

/// The grading of one candidate. Each candidate runs once on each probe,
/// however many test cases ask for the outcome, so that what a learner prints
/// appears once.
class Session {
 public:
  /// Throws UsageError if the grader has no candidate of this id.
  Session(Grader grader, std::string_view candidate);

  const Grader& grader() const { return grader_; }
  const Outcome& got(std::size_t probe);
  /// Throws std::logic_error if the solution throws.
  const Outcome& expected(std::size_t probe);

  /// The first disagreement with the solution in these outputs, over all
  /// probes in order, told with its probe; nothing if there is none. A probe
  /// on which the solution has no such output is passed over; throws
  /// std::logic_error if it has none on any probe, so that no check is empty.
  std::optional<std::string> first_disagreement(
      const std::vector<std::string>& names);

  /// The misconception whose outcomes equal the candidate's on every probe.
  /// Nothing if the candidate does what the solution does.
  std::optional<Diagnosis> diagnosis();

  /// Where the candidate threw first, of the probes tried so far.
  ThrowPlace first_throw() const;

  /// Whether any probe, of those tried so far, ended in this way.
  bool ended(Ending ending) const;

 private:
  void require_outputs(const std::vector<std::string>& names);
  bool does_the_same_as(const Candidate& other);

  Grader grader_;
  Candidate candidate_;
  std::map<std::size_t, Outcome> got_;
  std::map<std::size_t, Outcome> expected_;
};

}  // namespace attn
