/// What `attn grade` writes, in its three formats.
#pragma once

#include <string>
#include <vector>

#include "grade_exercise.hpp"
#include "text.hpp"

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

/// {"exercises": [{"id", "title", "verdict", "tests", "diagnosis", "seconds",
/// "printed", "printed_cut"}]}
std::string json_report(const std::vector<Graded>& all);

/// JUnit's XML: a test suite for each exercise, a test case for each test.
/// The verdict of a suite is its property "verdict".
std::string junit_report(const std::vector<Graded>& all);

}  // namespace attn::tool
