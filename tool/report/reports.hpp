/// What `attn grade` writes, in its three formats.
#pragma once

#include <string>
#include <vector>

#include "tool/grade/grade_exercise.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {

/// How a report looks at a terminal.
struct ReportStyle {
  bool color = false;
  std::size_t width = terminal_width;  // in columns
  bool next_commands = true;  // whether it ends in what to type next
};

/// For a person: the verdict, the first number that differs, the mistake by
/// its name, and what to do next.
std::string terminal_report(const std::vector<Graded>& all,
                            const ReportStyle& style);

/// Whose work was graded, when and by what.
struct ReportHead {
  std::string student;  // empty: nobody was named
  std::string tree;  // the folder
  std::string date;  // "2030-12-31T23:59:59Z"
  std::string version;  // of the tutorial
};

/// {"student", "tree", "date", "version", "exercises": [{"id", "title",
/// "verdict", "tests", "diagnosis", "remarks", "seconds", "hints", "gave_up",
/// "printed", "printed_cut"}]}
std::string json_report(const ReportHead& head,
                        const std::vector<Graded>& all);

/// JUnit's XML: a test suite for each exercise, a test case for each test.
/// The verdict, the student, the hints and so on are properties of a suite.
std::string junit_report(const ReportHead& head,
                         const std::vector<Graded>& all);

}  // namespace attn::tool
