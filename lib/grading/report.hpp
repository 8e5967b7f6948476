/// What a grader tells the command `attn`, in a file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/diagnosis.hpp"
#include "grading/throw_place.hpp"

namespace attn {

struct TestResult {
  std::string name;
  bool passed = false;
  std::string message;  // why it failed
};

struct Report {
  std::string exercise;
  std::vector<TestResult> tests;
  std::optional<Diagnosis> diagnosis;
  bool unfinished = false;
  bool out_of_memory = false;
  bool forked = false;  // the candidate started a process
  ThrowPlace thrown_at;  // of the first exception
  long process = 0;  // the id of the process that reached the end
};

/// JSON of one object with the members above.
std::string report_text(const Report& report);

/// The report that `text` holds; nothing if it is not one.
std::optional<Report> parse_report(const std::string& text);

/// Writes the report, to a temporary file that it renames, so that a report
/// is there in full or not at all. Throws std::runtime_error that names the
/// file.
///
/// A grader calls this as the last thing in main. A report is therefore the
/// proof that the run reached its end: code that leaves by std::exit or
/// _exit, or is killed, leaves none.
void write_report(const Report& report, const std::filesystem::path& file);

}  // namespace attn
