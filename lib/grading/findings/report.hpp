/// What a grader tells the command `attn`, in a file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/findings/finding.hpp"
#include "grading/trials/throw_place.hpp"

namespace attn {

struct TestResult {
  std::string name;
  bool passed = false;
  std::string message;  // why it failed
};

struct Report {
  std::string exercise;
  std::vector<TestResult> tests;
  std::optional<Finding> diagnosis;  // the mistakes that give these numbers
  std::optional<Finding> relation;  // of these numbers to the expected ones
  bool unfinished = false;
  bool out_of_memory = false;
  bool forked = false;  // the candidate tried to start a process
  ThrowPlace thrown_at;  // of the first exception
  bool complete = false;  // all probes were tried, each twice
  std::string unfinished_probe;  // that was tried when the program ended
  std::string fault;  // why the results could not be read to their end
  long process = 0;  // the id of the process that made the results
};

/// JSON of one object with the members above.
std::string report_text(const Report& report);

/// The report that `text` holds; nothing if it is not one.
std::optional<Report> parse_report(const std::string& text);

/// Writes the report, to a temporary file that it renames, so that a report
/// is there in full or not at all. Throws std::runtime_error that names the
/// file.
void write_report(const Report& report, const std::filesystem::path& file);

}  // namespace attn
