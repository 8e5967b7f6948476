/// What the program with the learner's code hands to the grader, in a file.
///
/// The grader reads it as from an enemy: it may hold anything. Sizes, counts
/// and names are bounded, and what is not understood ends the reading.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "grading/trials/outcome.hpp"

namespace attn {

/// Each probe is tried twice: all of them in order, then once more from the
/// last to the first.
constexpr std::size_t passes = 2;

struct Results {
  std::vector<Outcome> outcomes[passes];  // of each probe, those that came
  bool complete = false;  // the run reached its end
  bool forked = false;  // the learner's code tried to start a process
  long process = 0;  // the id of the process that reached the end
  std::string fault;  // why the file could not be read on; empty if it could
};

/// Writes results while the probes are tried, so that what came before a
/// crash is there.
class ResultsWriter {
 public:
  /// Throws std::runtime_error that names the file if it cannot be written.
  explicit ResultsWriter(const std::filesystem::path& file);
  ~ResultsWriter();
  ResultsWriter(const ResultsWriter&) = delete;
  ResultsWriter& operator=(const ResultsWriter&) = delete;

  void write(const Outcome& outcome);

  /// The last thing that a run does. Throws std::runtime_error if something
  /// could not be written.
  void finish(bool forked);

 private:
  std::FILE* stream_;
};

/// Reads the results of `probes` probes. Throws nothing: a file that is not
/// there, or is no results, has a fault.
Results read_results(const std::filesystem::path& file, std::size_t probes);

}  // namespace attn
